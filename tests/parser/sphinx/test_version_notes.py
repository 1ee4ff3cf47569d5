import pytest
from bs4 import BeautifulSoup, Tag

from parser.sphinx.version_notes import added_in, deprecated_in


def note(kind: str, text: str) -> Tag:
    html = f"<div class='{kind}'><p><span class='versionmodified'>{text}</p></div>"
    found = BeautifulSoup(html, "lxml").div
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Added in version 3.8.", "3.8"),
        ("New in version 3.8.1.", "3.8.1"),
        ("Added in version 3.13b1.", "3.13b1"),
        ("Added in version next", None),
        ("Added in version 2.0: The <em>mode</em> parameter.", None),
        ("Added in version 2.0: Support for lamps.", None),
        ("Added in version 2.0: This function replaces the former parameter of light().", "2.0"),
        ("Added in version 2.0: Previously called dark().", "2.0"),
    ],
)
def test_the_version_that_brought_all_of_it(text: str, version: str | None) -> None:
    assert added_in(note("versionadded", text), "light") == version
    assert deprecated_in(note("versionadded", text), "light") is None


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Deprecated since version 1.9: Use put_out() instead.", "1.9"),
        ("Deprecated since version 1.9.", "1.9"),
        ("Deprecated since version 1.9, will be removed in version 2.4.", "1.9"),
        ("Deprecated since version 2.0: Passing <em>by</em> as a keyword.", None),
        ("Deprecated since version 2.0: The height argument.", None),
        ("Deprecated since version 2.0: A warning is emitted if nothing burns.", None),
        ("Deprecated since version 2.0: Lamps can no longer be put in boxes.", None),
        ("Deprecated since version 2.0: Methods of lamps.", None),
        ("Deprecated since version 2.0: The light() function is no longer of use.", "2.0"),
        ("Deprecated since version 2.0: The world has electricity.", "2.0"),
    ],
)
@pytest.mark.parametrize("kind", ["deprecated", "deprecated-removed"])
def test_the_version_that_deprecated_all_of_it(text: str, version: str | None, kind: str) -> None:
    assert deprecated_in(note(kind, text), "light") == version
    assert added_in(note(kind, text), "light") is None


def test_other_notes_say_neither() -> None:
    for kind in ("versionchanged", "versionremoved", "note"):
        tag = note(kind, "Changed in version 3.8.")
        assert added_in(tag, "light") is deprecated_in(tag, "light") is None
