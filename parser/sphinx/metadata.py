"""What a docset says of itself: name, version, home on the web, licence."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from parser.html import main_content, plain_text, tree
from parser.records import DocsetMetadata, Inventory

_PYTHON = "https://docs.python.org/"
_RIGHTS = re.compile(r"©|\(c\)|\bcopyright|\blicen[cs]e", re.IGNORECASE)
_TOOLS = re.compile(r"\s*(?:Created using|Built with) .*")
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
    """The facts of the docs below `root`, with what the user said in place of what they say."""
    path = root / front
    source = path.read_text("utf-8", "replace") if path.is_file() else ""
    soup = tree(source)
    version = version if version is not None else inventory.version
    home = home_url or home_of(soup, front, inventory.project, version)
    if home is not None and not home.endswith("/"):
        home += "/"
    licence = licence_of(soup) or _licence_page(soup, root)
    return DocsetMetadata(name or inventory.project, version, home, licence)


def home_of(soup: BeautifulSoup, front: str, project: str, version: str) -> str | None:
    """The folder of which the front page says that it is its own; None when it does not."""
    if project == "Python" and re.fullmatch(r"\d+\.\d+.*", version):
        # its canonical links name the newest version, whichever it is
        return f"{_PYTHON}{'.'.join(version.split('.')[:2])}/"
    link = soup.find("link", rel="canonical")
    address = str(link.get("href", "")) if isinstance(link, Tag) else ""
    if not address.startswith(("https://", "http://")):
        return None
    return address.removesuffix(front).rpartition("/")[0] + "/"


def licence_of(soup: BeautifulSoup) -> str:
    """The notice of copyright and licence in the frame of the page; empty without one."""
    main = main_content(soup)
    if main is not None:
        main.extract()
    found = [
        tag
        for tag in soup.find_all(["footer", "div", "p", "span"])
        if tag.find(["footer", "div", "p"]) is None and _RIGHTS.search(tag.get_text())
    ]
    lines = dict.fromkeys(
        _TOOLS.sub("", line)
        for tag in found
        for line in plain_text(tag).splitlines()
        if _RIGHTS.search(line)
    )
    return "\n".join(lines)[:_LONGEST_LICENCE]


def _licence_page(soup: BeautifulSoup, root: Path) -> str:
    """The page that the front page names as its notice, the beginning of it; or nothing."""
    link = soup.find("link", rel="copyright")
    path = root / str(link.get("href", "")) if isinstance(link, Tag) else None
    if path is None or not path.is_file() or not path.resolve().is_relative_to(root.resolve()):
        return ""
    main = main_content(tree(path.read_text("utf-8", "replace")))
    return plain_text(main)[:_LONGEST_LICENCE] if main is not None else ""
