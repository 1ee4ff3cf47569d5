"""The whole of a build, from a folder of HTML to a docset file."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from parser.catalogue.build import Catalogue, catalogue
from parser.catalogue.entries import is_definition
from parser.errors import BuildError
from parser.output.rows import tables
from parser.output.sqlite_writer import write
from parser.page.page_reader import Site
from parser.page.worker_pool import read_pages
from parser.progress import Progress
from parser.records import DocsetMetadata, IndexPhrase, Inventory, PageScan, Skipped
from parser.sphinx.general_index import index_pages, read_index
from parser.sphinx.inventory import read_inventory
from parser.sphinx.link_resolver import PageLinks
from parser.sphinx.metadata import metadata_of
from parser.sphinx.toctree import reading_order

ROOT_PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says about a docset in place of what it says itself."""

    name: str | None = None
    version: str | None = None
    home_url: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a build has made."""

    facts: DocsetMetadata
    catalogue: Catalogue
    page_count: int
    skipped: tuple[Skipped, ...]
    sizes: dict[str, int]
    """Bytes by table."""


def build(root: Path, output: Path, options: Options, progress: Progress) -> Result:
    """Write the docset of the Sphinx HTML in the folder `root` to the new file `output`.

    Raises `BuildError` when there is nothing to build from.
    """
    inventory = read_inventory(root)
    paths = content_pages(inventory, root)
    facts = metadata_of(
        inventory,
        root,
        ROOT_PAGE,
        name=options.name,
        version=options.version,
        home_url=options.home_url,
    )
    site = Site(root, frozenset(paths), _documented(inventory), facts.home_url, ROOT_PAGE)
    scans: dict[str, PageScan] = {}
    skipped: list[Skipped] = []
    sizes = {path: (root / path).stat().st_size for path in paths}
    done, total = 0, sum(sizes.values())
    with progress("Reading pages") as told:
        for page in read_pages(site, paths):
            if isinstance(page, Skipped):
                skipped.append(page)
            else:
                scans[page.path] = page
            done += sizes[page.path]
            told(page.path, done, total)
    if not scans:
        raise BuildError("None of its pages can be read.")
    pages = {path: scans[path] for path in reading_order(scans, ROOT_PAGE)}
    book = catalogue(pages, inventory, _phrases(root, site), ROOT_PAGE)
    images = {image.path: image for page in pages.values() for image in page.images}
    rows = tables(facts, pages, book, [images[path] for path in sorted(images)])
    written = write(output, rows)
    skipped.sort(key=lambda page: page.path)
    return Result(facts, book, len(pages), tuple(skipped), written)


def content_pages(inventory: Inventory, root: Path) -> list[str]:
    """The pages that somebody wrote: those that the inventory lists or finds objects on.

    Indexes, the search page and the like are not among them; the front page is, for it is home.
    """
    documents = {item.place.path for item in inventory.objects if item.type == "std:doc"}
    defined = {item.place.path for item in inventory.objects if is_definition(item)}
    paths = documents | defined | {ROOT_PAGE}
    return sorted(path for path in paths if (root / path).is_file())


def _documented(inventory: Inventory) -> dict[str, frozenset[str]]:
    anchors: dict[str, set[str]] = defaultdict(set)
    for item in inventory.objects:
        if is_definition(item):
            anchors[item.place.path].add(item.place.anchor)
    return {path: frozenset(names) for path, names in anchors.items()}


def _phrases(root: Path, site: Site) -> Sequence[IndexPhrase]:
    return [
        phrase
        for page in index_pages(root)
        for phrase in read_index(root, page, PageLinks(page, site.pages, site.home_url))
    ]
