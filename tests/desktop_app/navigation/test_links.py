import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.records import Location
from desktop_app.navigation.links import is_external, resolve

HERE = Location("python-3.15", "library/re.html#re.sub", whole_page=True)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("library/os.html", "library/os.html"),
        ("library/os.html#os.walk", "library/os.html#os.walk"),
        ("#re.match", "library/re.html#re.match"),
        ("whatsnew/3.html#a%20b", "whatsnew/3.html#a b"),
        ("https://example.org", None),
        ("mailto:x@example.org", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("//[", None),
    ],
)
def test_where_a_link_leads(link: str, url: str | None) -> None:
    location = resolve(link, HERE)
    assert (location and location.url) == url
    assert location is None or location.whole_page


@given(st.text())
def test_any_link_has_an_answer(link: str) -> None:
    assert not (is_external(link) and resolve(link, HERE))
