"""Adds to a text that is shown."""

from PySide6.QtGui import QTextCursor, QTextDocument

_NOTHING = "\N{ZERO WIDTH SPACE}"


def append_html(document: QTextDocument, html: str) -> None:
    """Add blocks at the end of a document that does not end with a table.

    Qt pours the first block of what is inserted into the last block that is there, which keeps its
    own margins. So a paragraph goes first that leaves nothing behind.
    """
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    end = cursor.position()
    cursor.insertHtml(f"<p>{_NOTHING}</p>{html}")
    cursor.setPosition(end)
    cursor.deleteChar()
