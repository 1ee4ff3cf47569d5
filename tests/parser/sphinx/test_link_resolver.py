import posixpath

import pytest
from hypothesis import given, strategies as st

from parser.records import Place
from parser.sphinx.link_resolver import PageLinks, href_of

PAGES = frozenset({"index.html", "library/index.html", "library/os.html", "library/re.html"})
HERE = PageLinks("library/os.html", PAGES, "https://docs.example/3/")


@pytest.mark.parametrize(
    ("href", "place"),
    [
        ("#os.open", Place("library/os.html", "os.open")),
        ("", Place("library/os.html", "")),
        ("re.html", Place("library/re.html", "")),
        ("re.html#re.sub", Place("library/re.html", "re.sub")),
        ("../library/re.html?highlight=a#re.sub", Place("library/re.html", "re.sub")),
        ("./", Place("library/index.html", "")),
        ("../", Place("index.html", "")),
        ("re.html#%C3%A9", Place("library/re.html", "é")),
        ("gone.html", None),
        ("../../re.html", None),
        ("/library/re.html", None),
        ("https://docs.example/3/library/re.html", None),
        ("//docs.example/re.html", None),
        ("http://[", None),
    ],
)
def test_places_in_the_docset(href: str, place: Place | None) -> None:
    assert HERE.place(href) == place


@pytest.mark.parametrize(
    ("href", "stored"),
    [
        ("re.html#re.sub", "library/re.html#re.sub"),
        ("#a b", "library/os.html#a%20b"),
        ("../genindex.html#A", "https://docs.example/3/genindex.html#A"),
        ("../download/x y.py", "https://docs.example/3/download/x%20y.py"),
        ("https://python.org/?a=1&b=2", "https://python.org/?a=1&b=2"),
        ("mailto:docs@example.org", "mailto:docs@example.org"),
        ("HTTPS://python.org", "HTTPS://python.org"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("../../outside.html", None),
        ("http://[", None),
    ],
)
def test_links_as_they_are_stored(href: str, stored: str | None) -> None:
    assert HERE.href(href) == stored


def test_without_a_home_a_link_out_of_the_docset_leads_nowhere() -> None:
    homeless = PageLinks("library/os.html", PAGES, None)
    assert homeless.href("../genindex.html") is None
    assert homeless.href("re.html") == "library/re.html"
    assert homeless.href("https://python.org") == "https://python.org"


@pytest.mark.parametrize(
    ("src", "path"),
    [
        ("../_images/a%20b.png", "_images/a b.png"),
        ("../../a.png", None),
        ("https://example.org/a.png", None),
        ("data:image/png;base64,AA", None),
    ],
)
def test_files_of_images(src: str, path: str | None) -> None:
    assert HERE.file(src) == path


letters = st.characters(exclude_categories=["Cs"], exclude_characters="/\0")
names = st.text(letters, min_size=1).filter(lambda name: name not in (".", ".."))


@given(st.lists(names, min_size=1, max_size=3).map("/".join), st.text(letters))
def test_a_stored_link_is_found_again_from_every_page(path: str, anchor: str) -> None:
    place = Place(path, anchor)
    top = PageLinks("index.html", {path}, None)
    assert top.place(href_of(place)) == place
    deep = PageLinks("a/b/c.html", {path}, None)
    assert deep.place(posixpath.join("../..", href_of(place))) == place
