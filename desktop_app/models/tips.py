"""Words of the documentation as tool tips. Pure."""

from html import escape


def plain_tip(text: str) -> str:
    """`text` as a tool tip that shows it as it is.

    What looks like HTML Qt takes for HTML, and opens the files that its images name.

    >>> plain_tip("The <img> element")
    '<span>The &lt;img&gt; element</span>'
    """
    return f"<span>{escape(text, quote=False)}</span>"
