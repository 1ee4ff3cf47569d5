"""Words of the documentation where Qt would take what looks like HTML for HTML."""

from html import escape

from PySide6.QtGui import Qt


def plain(text: str) -> str:
    """`text` for a tool tip, to be shown as it is: HTML in it would load the images it names.

    >>> plain("join <b>"), plain("join")
    ('<p>join &lt;b&gt;</p>', 'join')
    """
    return f"<p>{escape(text)}</p>" if Qt.mightBeRichText(text) else text
