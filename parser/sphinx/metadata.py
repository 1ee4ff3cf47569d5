"""What a docset says of itself: name, version, home on the web, licence."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from parser.errors import PageError
from parser.html import main_content, plain_text, tree
from parser.records import DocsetMetadata, Inventory
from parser.sphinx.page_files import read_html

_PYTHON = "https://docs.python.org/"
_RIGHTS = re.compile(r"©|\(c\)|\bcopyright|\blicen[cs]e", re.IGNORECASE)
_TOOLS = re.compile(
    r"[\s|]*(?:Created using|Built with|Powered by|Made with|Built using|Hosted by|Last updated)"
    r"\b.*"
)
_LONGEST_LICENCE = 2000
"""Characters: the MIT licence has 1,100."""


def metadata_of(
    inventory: Inventory,
    root: Path,
    front: str,
    *,
    name: str | None = None,
    version: str | None = None,
    home_url: str | None = None,
) -> DocsetMetadata:
    """Return the metadata of the docs below `root`; what the user said goes first.

    A project without a name is called as the front page is, or else its folder.
    """
    soup = tree(_source(root, front))
    version = version if version is not None else inventory.version
    home = home_url or home_of(soup, front, inventory.project, version)
    if home is not None and not home.endswith("/"):
        home += "/"
    licence = licence_of(soup) or _licence_page(soup, root)
    project = inventory.project or project_in_title(soup) or root.resolve().name
    return DocsetMetadata(name or project, version, home, licence)


def project_in_title(soup: BeautifulSoup) -> str:
    """Return the project's name in a page's title, which comes last there; empty without one.

    >>> project_in_title(tree("<title>Front — Orchard 1.0 documentation</title>"))
    'Orchard 1.0'
    """
    title = soup.find("title")
    text = " ".join(title.get_text().split()) if isinstance(title, Tag) else ""
    return text.rpartition(" — ")[2].removesuffix(" documentation")


def home_of(soup: BeautifulSoup, front: str, project: str, version: str) -> str | None:
    """Return the folder of which the front page says that it is its own; None when it does not."""
    if project == "Python" and re.fullmatch(r"\d+\.\d+.*", version):
        # its canonical links name the newest version, whichever it is
        return f"{_PYTHON}{'.'.join(version.split('.')[:2])}/"
    link = soup.find("link", rel="canonical")
    address = str(link.get("href", "")) if isinstance(link, Tag) else ""
    if not address.startswith(("https://", "http://")):
        return None
    return address.removesuffix(front).rpartition("/")[0] + "/"


def licence_of(soup: BeautifulSoup) -> str:
    """Return the notice of copyright and licence in the frame of the page; empty without one."""
    main = main_content(soup)
    if main is not None:
        main.extract()
    found = [
        tag
        for tag in soup.find_all(["footer", "div", "p", "span"])
        if tag.find(["footer", "div", "p"]) is None and _RIGHTS.search(tag.get_text())
    ]
    lines = dict.fromkeys(
        said
        for tag in found
        for line in plain_text(tag).splitlines()
        if _says_whose(said := _TOOLS.sub("", line))
    )
    return "\n".join(lines)[:_LONGEST_LICENCE]


def _says_whose(line: str) -> bool:
    """Tell whether a line is about rights, and has more to say than the word."""
    rest, found = _RIGHTS.subn("", line)
    return found > 0 and any(map(str.isalnum, rest))


def _licence_page(soup: BeautifulSoup, root: Path) -> str:
    """Return the page that the front page names as its notice, the beginning of it; or nothing."""
    link = soup.find("link", rel="copyright")
    href = str(link.get("href", "")) if isinstance(link, Tag) else ""
    if not href or not (root / href).resolve().is_relative_to(root.resolve()):
        return ""
    main = main_content(tree(_source(root, href)))
    return plain_text(main)[:_LONGEST_LICENCE] if main is not None else ""


def _source(root: Path, path: str) -> str:
    """Return the HTML of a page, for what it says besides; empty for one that cannot be read."""
    try:
        return read_html(root, path)
    except PageError:
        return ""
