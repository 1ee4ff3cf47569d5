import pytest
from bs4 import BeautifulSoup, Tag

from parser.sphinx.version_notes import Noted, added_in, deprecated_in

LIGHT = Noted(("light",))


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
    assert added_in(note("versionadded", text), LIGHT) == version
    assert deprecated_in(note("versionadded", text), LIGHT) is None


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
        ("Deprecated since version 2.0: OpenLamp has deprecated all wicks.", "2.0"),
        ("Deprecated since version 2.0: The use of the ~ operator is deprecated.", None),
        ("Deprecated since version 2.0: If DARK is set, light() is deprecated.", None),
        ("Deprecated since version 2.0: All OP_NO_OIL* lights have been deprecated.", None),
        ("Deprecated since version 2.0: All lights except <code>light</code> are old.", None),
        ("Deprecated since version 2.0: Invalid wicks will raise an error in 3.0.", None),
        ("Deprecated since version 2.0: The LampOil alias is deprecated.", None),
    ],
)
@pytest.mark.parametrize("kind", ["deprecated", "deprecated-removed"])
def test_the_version_that_deprecated_all_of_it(text: str, version: str | None, kind: str) -> None:
    assert deprecated_in(note(kind, text), LIGHT) == version
    assert added_in(note(kind, text), LIGHT) is None


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("Deprecated since version 2.0.", "2.0"),
        ("Deprecated since version 2.0: Use <code>lamp</code> instead.", "2.0"),
        ("Deprecated since version 2.0: The <code>lamp</code> module is deprecated.", "2.0"),
        ("Deprecated since version 2.0: The lamp module is deprecated.", "2.0"),
        ("Deprecated since version 2.0: pylamp was the recommended tool.", None),
        ("Deprecated since version 2.0: The <code>lamp.clamp</code> alias is deprecated.", None),
        ("Deprecated since version 2.0: The version and version_info constants.", None),
    ],
)
def test_what_a_section_does_not_say_of_itself_is_of_a_part(text: str, version: str | None) -> None:
    assert (
        deprecated_in(note("deprecated", text), Noted(("lamp",), title="lamp — Lamps")) == version
    )


def test_a_section_that_says_that_it_is_deprecated_is() -> None:
    noted = Noted((), title="Adapters (deprecated)")
    assert deprecated_in(note("deprecated", "Deprecated since version 2.0: Wicks."), noted) == "2.0"


def test_of_objects_that_share_a_text_a_note_deprecates_those_that_it_names() -> None:
    tag = note("deprecated", "Deprecated since version 2.0: The <code>m.light</code> ABC.")
    assert deprecated_in(tag, Noted(("light",), frozenset({"lamp"}))) == "2.0"
    assert deprecated_in(tag, Noted(("lamp",), frozenset({"light"}))) is None


def test_other_notes_say_neither() -> None:
    for kind in ("versionchanged", "versionremoved", "note"):
        tag = note(kind, "Changed in version 3.8.")
        assert added_in(tag, LIGHT) is deprecated_in(tag, LIGHT) is None
