"""Notes that are HTML as plain text, in time that grows with their length and not faster.

A note comes from anybody who could share a list or send a mail. Each character is looked at a fixed
number of times: no tree is built, no expression may look again at what another attempt has seen.
"""

import re
from collections.abc import Iterator

from parser.todo.text import clean, plain, unescaped

_TAG = re.compile(
    r"""<(/?)([a-z][a-z0-9]*(?::[a-z0-9]+)?)((?:\s(?:[^<>"']++|"[^"<]*"|'[^'<]*')*+)?)/?>""",
    re.IGNORECASE,
)
_DOCTYPE = re.compile(r"<!doctype[^<>]*>", re.IGNORECASE)
_INVISIBLE = tuple(
    (re.compile(start, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for start, end in (
        (r"<!--", r"-->"),
        (r"<script(?:\s[^<>]*)?>", r"</script\s*>"),
        (r"<style(?:\s[^<>]*)?>", r"</style\s*>"),
    )
)
_ELEMENT_NAMES = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote
body br button canvas caption center cite code col colgroup data datalist dd del details dfn
dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2
h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress
q rp rt ruby s samp script section select slot small source span strike strong style sub summary
sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video
wbr
"""
_ELEMENTS = frozenset(_ELEMENT_NAMES.split())
"""What is not among them is text: `Dear <name>`."""

_BLOCK, _PARAGRAPH = "\f", "\v"
"""Stand for a block's and a paragraph's ends while a note has its own line breaks beside them."""
_ENDS = dict.fromkeys(("div", "li", "ul", "ol", "tr", "table", "hr"), _BLOCK) | dict.fromkeys(
    ("p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"), _PARAGRAPH
)
_GAP = re.compile(r"\s{2,}|[\f\v]")


def from_html(note: str) -> str:
    """Return a note as text: blocks begin a line, list items get a bullet, links and images keep
    their address.

    >>> from_html('<div>Ask <a href="https://example.org">Ann</a></div><ul><li>now</li></ul>')
    'Ask Ann (https://example.org)\\n• now'
    """
    text = clean(note)
    if "<" in text:
        for start, end in _INVISIBLE:
            text = _without(text, start, end)
        text = "".join(_Text(_DOCTYPE.sub("", text)).parts)
        text = _GAP.sub(_gap, text)
        text = re.sub(r"•\s+", "• ", text)
    else:
        text = _decoded(text)
    return plain(text)


def _without(text: str, start: re.Pattern[str], end: re.Pattern[str]) -> str:
    """Return `text` without what lies between `start` and `end`; a `start` without an end stays."""
    kept = []
    position = 0
    while (opening := start.search(text, position)) and (
        closing := end.search(text, opening.end())
    ):
        kept.append(text[position : opening.start()])
        position = closing.end()
    return "".join((*kept, text[position:]))


def _gap(white_space: re.Match[str]) -> str:
    gap = white_space[0]
    if _PARAGRAPH in gap:
        return "\n\n"
    return "\n" if _BLOCK in gap else gap


class _Text:
    """The text of one note, in `parts`."""

    def __init__(self, note: str) -> None:
        self.parts: list[str] = []
        self._address = ""
        self._link_start = 0
        position = 0
        for tag in self._tags(note):
            self.parts.append(_decoded(note[position : tag.start()]))
            position = tag.end()
            self._add(tag[2].lower(), tag[3], closing=bool(tag[1]))
        self.parts.append(_decoded(note[position:]))
        self._end_link()

    def _tags(self, note: str) -> Iterator[re.Match[str]]:
        for tag in _TAG.finditer(note):
            if ":" in tag[2] or tag[2].lower() in _ELEMENTS:
                yield tag

    def _add(self, name: str, attributes: str, *, closing: bool) -> None:
        match name:
            case "a":
                self._end_link()  # HTML has no links within links
                if not closing:
                    self._address = _attribute(attributes, "href")
                    self._link_start = len(self.parts)
            case "img" if not closing:
                source = _attribute(attributes, "src")
                address = "" if source.lower().startswith("data:") else f" ({source})"
                self.parts.append(f"[{_attribute(attributes, 'alt') or 'image'}]{address}")
            case "br":
                self.parts.append("\n")
            case "td" | "th" if closing:
                self.parts.append(" ")
        self.parts.append(_ENDS.get(name, ""))
        if name == "li" and not closing:
            self.parts.append("• ")

    def _end_link(self) -> None:
        if self._address:
            text = "".join(self.parts[self._link_start :]).strip()
            if text != self._address.removeprefix("mailto:"):
                self.parts.append(f" ({self._address})")
        self._address = ""


def _decoded(text: str) -> str:
    return clean(unescaped(text)) if "&" in text else text


def _attribute(attributes: str, name: str) -> str:
    found = re.search(
        rf"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""", attributes, re.IGNORECASE
    )
    value = next((value for value in found.groups() if value is not None), "") if found else ""
    return " ".join(_decoded(value).split())
