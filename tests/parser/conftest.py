"""What the tests of the parser share: the fixture site, and one as small as a site can be."""

from pathlib import Path

import pytest
import sphobjinv  # type: ignore[import-untyped]  # has no hints

from tests.parser.written import Written, read

_PAGE = """<!DOCTYPE html><html><head><title>{title}</title></head><body>
<div class="body" role="main"><section id="{id}"><h1>{title}</h1>{body}</section></div>
<div class="footer">© Copyright 2026, Nobody. Public domain licence.</div></body></html>"""

_PAGES = {
    "index.html": ("Welcome", '<p>See <a href="api.html#small.run">run</a>.</p>'),
    "api.html": (
        "small — The API",
        '<dl class="py function"><dt class="sig" id="small.run">small.run(speed)</dt>'
        "<dd><p>Run as fast as told.</p></dd></dl>",
    ),
}

_OBJECTS = (
    ("index", "std", "doc", "index.html", "Welcome"),
    ("api", "std", "doc", "api.html", "The API"),
    ("small", "py", "module", "api.html#module-small", "-"),
    ("small.run", "py", "function", "api.html#$", "-"),
)


def write_site(folder: Path) -> Path:
    """Write the site into `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, (title, body) in _PAGES.items():
        name = "module-small" if path == "api.html" else "welcome"
        (folder / path).write_text(_PAGE.format(title=title, id=name, body=body), "utf-8")
    inventory = sphobjinv.Inventory()
    inventory.project, inventory.version = "Small", "1.0"
    for name, domain, role, uri, title in _OBJECTS:
        inventory.objects.append(
            sphobjinv.DataObjStr(
                name=name, domain=domain, role=role, priority="1", uri=uri, dispname=title
            )
        )
    packed = sphobjinv.compress(inventory.data_file())
    (folder / "objects.inv").write_bytes(packed)
    return folder


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """Return a folder with two pages and their inventory."""
    return write_site(tmp_path / "site")


@pytest.fixture(scope="session")
def written(docset: Path) -> Written:
    """All that is in the docset of the fixture site."""
    return read(docset)
