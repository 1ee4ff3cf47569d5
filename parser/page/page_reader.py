"""Turns the file of one page into its `PageScan`: parse, scan, clean, in a worker process."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from desktop_app.docset.compression import compress
from desktop_app.docset.limits import LONGEST_NAME, LONGEST_SIGNATURE
from parser.errors import PageError
from parser.html import Image, clean, first_sentence, main_content, tree, unwrapped
from parser.html.text import shortened
from parser.page.block_draft import BlockDraft
from parser.page.block_markers import escape, extract
from parser.page.block_scanner import scan
from parser.page.breadcrumbs import breadcrumb
from parser.page.code_usage import names_in_code
from parser.page.empty_definitions import describe
from parser.page.flat_headings import nest
from parser.page.images import drawing, load_image
from parser.page.import_aliases import aliases_in
from parser.page.mentions import mentions
from parser.page.typesetting import typeset_all
from parser.records import Block, ImageFile, PageScan, TocEntry
from parser.sphinx.elements import is_toctree, text_of
from parser.sphinx.link_resolver import PageLinks
from parser.sphinx.page_files import read_html

_SPACE = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Site:
    """What every page must know of the others; sent to each worker once."""

    root: Path
    pages: Set[str]
    documented: Mapping[str, Set[str]]
    """The anchors of definitions, by page."""
    home_url: str | None
    front: str
    """The page whose table of contents a side bar repeats."""


def read_page(site: Site, path: str) -> PageScan:
    """Read the page at `path`; raises `PageError` for one that is no page of Sphinx's."""
    soup = tree(unwrapped(escape(read_html(site.root, path))))
    main = main_content(soup)
    if main is None:
        raise PageError("it has no main content")
    documented = site.documented.get(path, frozenset())
    nest(soup, main, documented)
    describe(main, documented)
    links = PageLinks(path, site.pages, site.home_url)
    images: dict[str, ImageFile] = {}

    def image(src: str) -> Image | None:
        found = drawing(src)
        if found is None and (file := links.file(src)) is not None:
            found = load_image(site.root, file)
        if found is None:
            return None
        images[found.path] = found
        return Image(found.path, found.width, found.height)

    toc = tuple(_toc(soup, main, path, links, site.front))
    above = breadcrumb(soup, links, site.front)
    if above is not None:
        toc = (*toc, above)
    following = soup.find("link", rel="next")
    code = names_in_code(main)
    found = scan(main, documented, links.place)
    typeset_all(found.formulas)
    html, offsets = extract(clean(main, links.href, image))
    try:
        blocks = _summarized([_block(draft, offsets) for draft in found.drafts])
    except KeyError:
        raise PageError("a definition was lost while its HTML was cleaned") from None
    return PageScan(
        path=path,
        title=blocks[0].title or shortened(_head_title(soup) or path, LONGEST_NAME),
        html=compress(html),
        length=len(html),
        blocks=blocks,
        anchors=tuple(found.anchors.items()),
        links=tuple(sorted(found.links.items())),
        mentions=tuple(mentions(html)),
        keywords=tuple(found.keywords),
        code=code,
        aliases=frozenset(alias for block in blocks for alias in aliases_in(block.text)),
        images=tuple(images.values()),
        toc=toc,
        next=_page_of(following, links) if isinstance(following, Tag) else None,
    )


def _block(draft: BlockDraft, offsets: Mapping[int, int]) -> Block:
    start, body, end = (offsets[number] for number in draft.marks)
    return Block(
        ids=tuple(draft.ids),
        parent=draft.parent,
        heading=draft.heading,
        title=shortened(draft.title, LONGEST_NAME),
        literals=tuple(draft.literals),
        signature=shortened("\n".join(draft.signatures), LONGEST_SIGNATURE),
        summary=draft.summary,
        added=draft.added,
        deprecated=draft.deprecated,
        start=start,
        body=body,
        end=end,
        text=_LINES.sub("\n", _SPACE.sub(" ", "".join(draft.text))).strip(),
    )


def _summarized(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with their summaries: one without a sentence of its own is summed up by its
    first section, else by its text, else by the definition that it is named after.
    """
    done: dict[int, Block] = {}
    first_inside: dict[int, str] = {}
    for number in reversed(range(len(blocks))):
        block = blocks[number]
        inside = first_inside.get(number, "") if block.heading else ""
        summary = block.summary or inside or first_sentence(block.text)
        done[number] = replace(block, summary=summary)
        if block.parent is None or not summary:
            continue
        if block.heading or _is_named_after(blocks[block.parent], block):
            first_inside[block.parent] = summary
    shared = {(block.start, block.end): block.summary for block in done.values() if block.summary}
    return tuple(
        replace(block, summary=block.summary or shared.get((block.start, block.end), ""))
        for _, block in sorted(done.items())
    )


def _is_named_after(section: Block, definition: Block) -> bool:
    name = section.title.removesuffix("()")
    return not section.text and any(f".{anchor}".endswith(f".{name}") for anchor in definition.ids)


def _head_title(soup: BeautifulSoup) -> str:
    """Return the title of the window, without the project's name that Sphinx appends to it."""
    title = soup.find("title")
    return text_of(title).partition(" — ")[0] if isinstance(title, Tag) else ""


def _toc(
    soup: BeautifulSoup, main: Tag, path: str, links: PageLinks, front: str
) -> Iterator[TocEntry]:
    """Yield the pages that the tables of contents on this page list, each under its own parent."""
    seen: set[str] = set()
    for item in soup.find_all("li"):
        if not is_toctree(item):
            continue
        target = _page_of(_own_link(item), links)
        if target is None or target in seen:
            continue
        seen.add(target)
        in_main = any(parent is main for parent in item.parents)
        above = (
            _page_of(_own_link(parent), links) for parent in item.parents if is_toctree(parent)
        )
        parent = next((page for page in above if page not in (None, target)), None)
        yield TocEntry(target, parent or (path if in_main else front), in_main)


def _own_link(item: Tag) -> Tag | None:
    link = item.find("a", href=True, recursive=False)
    return link if isinstance(link, Tag) else None


def _page_of(link: Tag | None, links: PageLinks) -> str | None:
    place = links.place(str(link.get("href", ""))) if link is not None else None
    return place.path if place is not None else None
