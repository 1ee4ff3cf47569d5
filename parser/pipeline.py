"""The whole of a build, from a folder of HTML to a docset file."""

import gc
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.docset.build_messages import Stage
from parser.catalogue.build import Catalogue, catalogue as build_catalogue
from parser.catalogue.entries import is_definition
from parser.errors import BuildError, PageError
from parser.output.rows import tables
from parser.output.sqlite_writer import write
from parser.page.page_reader import Site
from parser.page.worker_pool import read_pages
from parser.progress import Progress
from parser.records import DocsetMetadata, IndexPhrase, Inventory, PageScan, Skipped
from parser.sphinx.dash import read_index as read_dash_index
from parser.sphinx.discovery import discovered
from parser.sphinx.general_index import index_pages, read_index
from parser.sphinx.inventory import FILE_NAME, read_inventory
from parser.sphinx.link_resolver import PageLinks
from parser.sphinx.metadata import metadata_of
from parser.sphinx.page_files import page_file, read_html
from parser.sphinx.toctree import reading_order

ROOT_PAGE = "index.html"
_WRITTEN_BY_TOOLS = re.compile(
    r"(?:^|/)(?:404|search|genindex[^/]*|(?:[^/]*-)?modindex|_[^/]*/.*)(?:/index)?\.html?$"
)
"""Indexes, the search, the source code."""
_REDIRECT = re.compile(r"<meta\s+http-equiv=[\"']?refresh", re.IGNORECASE)
_HEADING = re.compile(r"<(?:h[1-6]|section|div class=\"section\")\b[^>]*\bid=")


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
    """Pages that cannot be read."""
    left_out: tuple[Skipped, ...]
    """Pages that are no documentation, as far as can be told."""
    sizes: dict[str, int]
    """Bytes by table."""

    @property
    def is_complete(self) -> bool:
        """Whether no page was skipped, and most objects are entries or names of them."""
        catalogue = self.catalogue
        lost = sum(map(is_definition, (*catalogue.missing, *catalogue.absent)))
        return not self.skipped and lost <= max(catalogue.object_count, 1) / 2


def build(root: Path, output: Path, options: Options, progress: Progress) -> Result:
    """Write the docset of the Sphinx HTML in the folder `root` to the new file `output`.

    Raises `BuildError` when there is nothing to build from.
    """
    inventory = _inventory(root)
    paths, left_out = content_pages(inventory, root)
    facts = metadata_of(
        inventory,
        root,
        ROOT_PAGE,
        name=options.name,
        version=options.version,
        home_url=options.home_url,
    )
    site = Site(root, frozenset(paths), _documented(inventory), facts.home_url, ROOT_PAGE)
    phrases, unreadable = _phrases(root, site)
    with _without_garbage_collection():
        pages, skipped = _read(site, paths, progress)
        catalogue = build_catalogue(pages, inventory, phrases, ROOT_PAGE)
        images = {image.path: image for page in pages.values() for image in page.images}
        rows = tables(facts, pages, catalogue, [images[path] for path in sorted(images)])
        written = write(output, rows)
    skipped = sorted((*skipped, *unreadable), key=lambda page: page.path)
    return Result(facts, catalogue, len(pages), tuple(skipped), tuple(left_out), written)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Spare the look for circles among millions of records, which have none."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _read(
    site: Site, paths: Sequence[str], progress: Progress
) -> tuple[dict[str, PageScan], list[Skipped]]:
    """Return the pages at `paths` in reading order, and those that cannot be read.

    Raises `BuildError` when that is all of them.
    """
    scans: dict[str, PageScan] = {}
    skipped: list[Skipped] = []
    files = {path: page_file(site.root, path) for path in paths}
    sizes = {path: file.stat().st_size for path, file in files.items() if file is not None}
    done, total = 0, sum(sizes.values())
    with progress(Stage.READING_PAGES) as told:
        for page in read_pages(site, paths):
            if isinstance(page, Skipped):
                skipped.append(page)
            else:
                scans[page.path] = page
            done += sizes[page.path]
            told(page.path, done, total)
    if not scans:
        reasons = sorted(f"{page.path}: {page.reason}" for page in skipped)
        why = f" ({reasons[0]})" if reasons else ""
        raise BuildError(f"None of its pages can be read{why}.")
    return {path: scans[path] for path in reading_order(scans, ROOT_PAGE)}, skipped


def content_pages(inventory: Inventory, root: Path) -> tuple[list[str], list[Skipped]]:
    """Return the pages that somebody wrote, and those that are left out, with the reason.

    A page belongs to the docset when the inventory lists it or finds objects on it, or when it has
    an anchored heading. Indexes, the search page and the like do not; the front page does, for it
    is home.
    """
    listed = {
        item.place.path
        for item in inventory.objects
        if item.type == "std:doc" or is_definition(item)
    }
    taken: list[str] = []
    left_out: list[Skipped] = []
    for path in sorted({*all_pages(root), *listed, ROOT_PAGE}):
        if page_file(root, path) is None:
            continue
        if path in listed or path == ROOT_PAGE:
            taken.append(path)
        elif _WRITTEN_BY_TOOLS.search(path):
            left_out.append(Skipped(path, "a tool has written it"))
        elif _is_redirect(root, path):
            left_out.append(Skipped(path, "it leads to another page"))
        elif _has_heading(root, path):
            taken.append(path)
        else:
            left_out.append(Skipped(path, "no heading in it has an anchor"))
    return taken, left_out


def all_pages(root: Path) -> set[str]:
    """Return the paths of all pages below `root`."""
    paths = (path.relative_to(root).as_posix().removesuffix(".gz") for path in root.rglob("*.htm*"))
    return {path for path in paths if path.endswith((".html", ".htm"))}


def _is_redirect(root: Path, path: str) -> bool:
    try:
        return _REDIRECT.search(read_html(root, path)) is not None
    except PageError:
        return False


def _has_heading(root: Path, path: str) -> bool:
    try:
        return _HEADING.search(read_html(root, path)) is not None
    except PageError:
        return True  # whoever reads it says what is wrong


def _inventory(root: Path) -> Inventory:
    """Return what the docs below `root` say that they document, wherever they say it."""
    known = read_inventory(root) if (root / FILE_NAME).exists() else read_dash_index(root)
    if known is not None and known.objects:
        return known
    paths = [path for path in sorted(all_pages(root)) if not _WRITTEN_BY_TOOLS.search(path)]
    found = discovered(root, paths)
    return found if known is None else replace(known, objects=found.objects)


def _documented(inventory: Inventory) -> dict[str, frozenset[str]]:
    anchors: dict[str, set[str]] = defaultdict(set)
    for item in inventory.objects:
        if is_definition(item):
            anchors[item.place.path].add(item.place.anchor)
    return {path: frozenset(names) for path, names in anchors.items()}


def _phrases(root: Path, site: Site) -> tuple[list[IndexPhrase], list[Skipped]]:
    """Return the phrases of the general index, and those pages of it that cannot be read."""
    phrases: list[IndexPhrase] = []
    skipped: list[Skipped] = []
    for page in index_pages(root):
        try:
            phrases += read_index(root, page, PageLinks(page, site.pages, site.home_url))
        except PageError as error:
            skipped.append(Skipped(page, str(error)))
        except RecursionError:
            skipped.append(Skipped(page, "it is nested too deeply"))
    return phrases, skipped
