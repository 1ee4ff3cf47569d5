from collections.abc import Mapping
from dataclasses import fields, replace

import pytest
from hypothesis import given, strategies as st

from desktop_app.state.settings import (
    RANGES,
    ListPlace,
    PaletteChoice,
    Settings,
    difference,
    load,
)

SETTINGS = st.builds(
    Settings,
    zoom=st.integers(*RANGES["zoom"]),
    reading_width=st.integers(*RANGES["reading_width"]),
    disabled_docsets=st.lists(st.text()).map(tuple),
    shortcuts=st.dictionaries(st.text(), st.text()),
)


@given(SETTINGS, SETTINGS)
def test_what_was_changed_comes_back(old: Settings, new: Settings) -> None:
    stored = difference(Settings(), old) | difference(old, new)
    assert load(stored) == (new, ())


@given(SETTINGS)
def test_nothing_changed_is_nothing_to_write(settings: Settings) -> None:
    assert difference(settings, replace(settings)) == {}


def test_only_what_was_changed_is_written() -> None:
    changed = Settings(zoom=120, palette=PaletteChoice.DARK)
    assert difference(Settings(), changed) == {"palette": '"dark"', "zoom": "120"}


@pytest.mark.parametrize(
    ("stored", "expected", "damaged"),
    [
        ({}, Settings(), ()),
        ({"palette": '"dark"'}, Settings(palette=PaletteChoice.DARK), ()),
        ({"palette": '"sepia"', "zoom": "90"}, Settings(zoom=90), ("palette",)),
        ({"zoom": "29"}, Settings(), ("zoom",)),
        ({"zoom": "1e3"}, Settings(), ("zoom",)),
        ({"zoom": "true"}, Settings(), ("zoom",)),
        ({"zoom": "NaN", "reading_width": "{"}, Settings(), ("reading_width", "zoom")),
        ({"list_place": '"top"'}, Settings(list_place=ListPlace.TOP), ()),
        ({"shortcuts": '{"pin": "F5"}'}, Settings(shortcuts={"pin": "F5"}), ()),
        ({"shortcuts": '{"pin": 5}'}, Settings(), ("shortcuts",)),
        ({"vim_keys": '"yes"'}, Settings(), ("vim_keys",)),
        ({"of_the_future": "{"}, Settings(), ()),
    ],
)
def test_what_cannot_be_read_takes_its_default(
    stored: Mapping[str, str], expected: Settings, damaged: tuple[str, ...]
) -> None:
    assert load(stored) == (expected, damaged)


@given(st.dictionaries(st.sampled_from([each.name for each in fields(Settings)]), st.text()))
def test_any_text_is_read_or_named(stored: Mapping[str, str]) -> None:
    settings, damaged = load(stored)
    for name in damaged:
        assert getattr(settings, name) == getattr(Settings(), name)


@pytest.mark.parametrize(("name", "value"), [("zoom", 0), ("zoom", 501), ("reading_width", -1)])
def test_a_number_out_of_its_range_is_refused(name: str, value: int) -> None:
    with pytest.raises(ValueError, match=name):
        replace(Settings(), **{name: value})  # type: ignore[arg-type]  # any of the numbers
