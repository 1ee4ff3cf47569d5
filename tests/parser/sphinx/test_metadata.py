from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from parser.records import Inventory
from parser.sphinx.metadata import home_of, licence_of, metadata_of

FRONT = "index.html"
LANTERN = Inventory("Lantern", "2.1", ())
CANONICAL = '<link rel="canonical" href="{}">'


@pytest.mark.parametrize(
    ("head", "project", "version", "home"),
    [
        (CANONICAL.format("https://lantern.example/docs/index.html"), "Lantern", "2", "docs/"),
        (CANONICAL.format("https://lantern.example/docs/"), "Lantern", "2", "docs/"),
        (CANONICAL.format("https://lantern.example/"), "Lantern", "2", ""),
        (CANONICAL.format("index.html"), "Lantern", "2", None),
        (CANONICAL.format("file:///home/docs/"), "Lantern", "2", None),
        ("", "Lantern", "2", None),
    ],
)
def test_home_is_where_the_front_page_says(
    head: str, project: str, version: str, home: str | None
) -> None:
    found = home_of(BeautifulSoup(head, "lxml"), FRONT, project, version)
    assert found == (None if home is None else f"https://lantern.example/{home}")


@pytest.mark.parametrize(("version", "folder"), [("3.15", "3.15"), ("3.15.0a1", "3.15")])
def test_pythons_home_is_that_of_its_version(version: str, folder: str) -> None:
    head = CANONICAL.format("https://docs.python.org/3/index.html")
    home = home_of(BeautifulSoup(head, "lxml"), FRONT, "Python", version)
    assert home == f"https://docs.python.org/{folder}/"


def test_the_licence_is_in_the_frame_not_in_the_text() -> None:
    page = """
      <div role="main"><p>Copyright is a word that this page explains.</p></div>
      <footer><div>© Copyright 2026, the founders.<br>This page is under the MIT licence.</div>
      <p>Last updated today.</p><p>© Someone else. Created using Sphinx 9.</p></footer>
    """
    assert licence_of(BeautifulSoup(page, "lxml")) == (
        "© Copyright 2026, the founders.\nThis page is under the MIT licence.\n© Someone else."
    )
    assert licence_of(BeautifulSoup("<div role='main'>© here</div>", "lxml")) == ""


@pytest.mark.parametrize(
    ("line", "licence"),
    [
        (
            "©2026, Founders. | Powered by Sphinx 9 &amp; Alabaster 1 | Page source",
            "©2026, Founders.",
        ),
        ("©. | Powered by Sphinx 9", ""),
        ("Powered by Sphinx, which has a BSD licence", ""),
        ("Copyright ©", ""),
        ("© 2026 Founders, Inc. Hosted by Cloud.", "© 2026 Founders, Inc."),
    ],
)
def test_what_has_written_the_page_is_no_licence(line: str, licence: str) -> None:
    assert licence_of(BeautifulSoup(f"<div class='footer'>{line}</div>", "lxml")) == licence


@pytest.mark.parametrize(
    ("home", "stored"),
    [
        ("https://mirror.example/docs", "https://mirror.example/docs/"),
        ("https://mirror.example/docs/", "https://mirror.example/docs/"),
        (None, None),
    ],
)
def test_without_a_front_page_there_are_still_facts(
    tmp_path: Path, home: str | None, stored: str | None
) -> None:
    facts = metadata_of(LANTERN, tmp_path, FRONT, home_url=home)
    assert (facts.name, facts.version, facts.home_url, facts.licence) == (
        "Lantern",
        "2.1",
        stored,
        "",
    )


@pytest.mark.parametrize(
    ("name", "version", "slug"),
    [
        ("Python", "3.15", "python-3.15"),
        ("My Project!", "", "my-project"),
        ("Öl", "1.0 beta", "öl-1.0-beta"),
    ],
)
def test_the_slug_is_one_word(tmp_path: Path, name: str, version: str, slug: str) -> None:
    facts = metadata_of(LANTERN, tmp_path, FRONT, name=name, version=version)
    assert facts.slug == slug


def test_a_page_of_its_own_may_hold_the_licence(tmp_path: Path) -> None:
    (tmp_path / FRONT).write_text('<link rel="copyright" href="rights.html"><p>Welcome</p>')
    (tmp_path / "rights.html").write_text("<div role='main'><p>All may use it.</p></div>")
    assert metadata_of(LANTERN, tmp_path, FRONT).licence == "All may use it."


def test_a_licence_outside_of_the_docs_is_not_read(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / FRONT).write_text('<link rel="copyright" href="../secret.html"><p>Welcome</p>')
    (tmp_path / "secret.html").write_text("<div role='main'><p>Secret.</p></div>")
    assert metadata_of(LANTERN, docs, FRONT).licence == ""
