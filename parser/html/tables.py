"""Tables of data; footnotes and citations, which become tables too."""

from collections.abc import Iterator

from bs4 import Tag

from parser.html.writer import Rule, Writer, classes

_NOTES = frozenset({"footnote", "citation"})


def table(writer: Writer, tag: Tag) -> str:
    """Return a table of data, with its caption before it."""
    if not _NOTES.isdisjoint(classes(tag)):
        return footnotes(writer, tag)
    writer.defer_anchor(tag)
    above = "".join(caption(writer, child) for child in _elements(tag, "caption"))
    rows = "".join(_row(writer, row) for row in _rows(tag))
    if not rows:
        return above
    return f'{above}<table class="grid" cellspacing="0" cellpadding="6">{rows}</table>'


def caption(writer: Writer, tag: Tag) -> str:
    """Return the caption of a table, a listing, a picture or a list of pages."""
    kind = "rubric" if tag.attrs.get("role") == "heading" else "caption"
    return writer.paragraph(kind, tag)


def footnotes(writer: Writer, tag: Tag) -> str:
    """Footnotes or citations, or a single one: a label and a text a row."""
    notes = [tag] if not _NOTES.isdisjoint(classes(tag)) else _elements(tag, "aside", "div")
    rows = "".join(_note(writer, note) for note in notes)
    return f'<table class="footnotes" cellspacing="0" cellpadding="4">{rows}</table>'


def _note(writer: Writer, tag: Tag) -> str:
    """Return the rows of one list of notes, in any of the shapes that docutils has written."""
    writer.defer_anchor(tag)
    if tag.name == "table":
        return "".join(_row(writer, row) for row in _rows(tag))
    if tag.name == "dl":
        pairs = zip(_elements(tag, "dt"), _elements(tag, "dd"), strict=False)
        return "".join(f"<tr>{_cell(writer, dt)}{_cell(writer, dd)}</tr>" for dt, dd in pairs)
    for bracket in tag.find_all(class_="fn-bracket"):
        bracket.clear()
    labels = [child for child in _elements(tag, "span") if "label" in classes(child)]
    labels += [child for child in _elements(tag, "span") if "backrefs" in classes(child)]
    anchors = writer.anchors()
    label = " ".join(writer.inline(part).strip(" ") for part in labels)
    for part in labels:
        part.extract()
    return f"<tr><td>{anchors}{label}</td><td>{writer.compact(tag)}</td></tr>"


def _elements(tag: Tag, *names: str) -> list[Tag]:
    return [child for child in tag.contents if isinstance(child, Tag) and child.name in names]


def _rows(tag: Tag) -> Iterator[Tag]:
    for child in _elements(tag, "tr", "thead", "tbody", "tfoot"):
        if child.name == "tr":
            yield child
        else:
            yield from _rows(child)


def _row(writer: Writer, tag: Tag) -> str:
    writer.defer_anchor(tag)
    cells = "".join(_cell(writer, cell) for cell in _elements(tag, "td", "th"))
    return f"<tr>{cells}</tr>" if cells else ""


def _cell(writer: Writer, tag: Tag) -> str:
    writer.defer_anchor(tag)
    anchors = writer.anchors()
    spans = "".join(
        f' {name}="{span}"'
        for name in ("colspan", "rowspan")
        if (span := str(tag.attrs.get(name, "1"))).isdecimal() and span != "1"
    )
    name = "th" if tag.name == "th" else "td"
    return f"<{name}{spans}>{anchors}{writer.compact(tag)}</{name}>"


RULES_BY_CLASS: dict[str, Rule] = {
    "footnote-list": footnotes,
    "citation-list": footnotes,
    "footnote": footnotes,
    "citation": footnotes,
    "caption": caption,
    "code-block-caption": caption,
}
RULES_BY_NAME: dict[str, Rule] = {"table": table, "figcaption": caption}
