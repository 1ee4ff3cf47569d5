"""Pages as the parser has read them, written by hand."""

from collections.abc import Sequence

from desktop_app.docset.compression import compress
from parser.records import Block, PageScan, Place, TocEntry


def block(
    *ids: str,
    parent: int | None = 0,
    title: str = "",
    literals: Sequence[str] = (),
    signature: str = "",
    summary: str = "",
    text: str = "",
    deprecated: str | None = None,
) -> Block:
    """Return a section, or with a signature a definition."""
    return Block(
        ids=ids,
        parent=parent,
        heading=not signature,
        title=title,
        literals=tuple(literals),
        signature=signature,
        summary=summary,
        added=None,
        deprecated=deprecated,
        start=0,
        body=0,
        end=0,
        text=text,
    )


def page(
    path: str,
    *blocks: Block,
    title: str = "",
    links: Sequence[tuple[Place, int]] = (),
    keywords: Sequence[tuple[str, Place]] = (),
    anchors: Sequence[tuple[str, int]] = (),
    toc: Sequence[TocEntry] = (),
    following: str | None = None,
) -> PageScan:
    """Return a page; its first block is itself, `blocks` are the others, with their ids for
    anchors.
    """
    title = title or path
    every = (block(parent=None, title=title), *blocks)
    own = [(name, number) for number, one in enumerate(every) for name in one.ids]
    return PageScan(
        path=path,
        title=title,
        html=compress(""),
        length=0,
        blocks=every,
        anchors=(*own, *anchors),
        links=tuple(links),
        keywords=tuple(keywords),
        code=frozenset(),
        aliases=frozenset(),
        images=(),
        toc=tuple(toc),
        next=following,
    )
