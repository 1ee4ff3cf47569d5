"""Words of the documentation where Qt would take what looks like HTML for HTML."""

from html import escape

from PySide6.QtGui import Qt


def escape_tooltip(text: str) -> str:
    """`text` for a tool tip, to be shown as it is: HTML in it would load the images it names.

    >>> escape_tooltip("join <b>"), escape_tooltip("join")
    ('<p>join &lt;b&gt;</p>', 'join')
    """
    return f"<p>{escape(text)}</p>" if Qt.mightBeRichText(text) else text
