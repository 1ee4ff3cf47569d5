"""What a footnote says, from the HTML of the page that it stands on. Pure."""

import html
import re

_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_BLOCK = re.compile(r"</(?:p|li|pre|td|tr|div)>|<br\s*/?>")


def footnote(page: str, anchor: str) -> str:
    """Return the text of the footnote, or of the citation, at `anchor`; empty where there is none.

    >>> row = '<tr><td><span id="id1"></span>1</td><td>Since <em>1.2</em>.</td></tr>'
    >>> table = f'<table class="footnotes">{row}</table>'
    >>> footnote(table, "id1"), footnote(table, "id2")
    ('Since 1.2.', '')
    """
    at = page.find(f'id="{html.escape(anchor)}"')
    start = page.rfind('<table class="footnotes"', 0, at)
    if at < 0 or start < 0 or "</table>" in page[start:at]:
        return ""
    label_end = page.find("</td>", at)
    if "<tr>" in page[at:label_end] or "<td>" in page[at:label_end]:
        return ""
    text = page[label_end + len("</td>") : page.find("</tr>", label_end)]
    plain = html.unescape(_TAG.sub("", _BLOCK.sub(" ", text)))
    return _SPACE.sub(" ", plain).strip()
