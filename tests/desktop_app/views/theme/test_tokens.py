from dataclasses import fields

import pytest

from desktop_app.docset.html_dialect import CLASSES, Box
from desktop_app.views.reading.box_painter import TINT
from desktop_app.views.reading.document_style import EDGE_ONLY, TINTED, document_style
from desktop_app.views.theme import kind_style
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette, mix

ENOUGH = 4.5

ON = {
    "text": "window side field code select mark",
    "dim": "window side field code select",
    "faint": "window side field code",
    "accent": "window side field code select",
    "new": "window side select",
    "warning": "window",
    "danger": "window code",
    "code_string": "code",
    "code_keyword": "code",
    "code_number": "code",
    "code_comment": "code",
    "function": "window code",
    "type": "window",
    "module": "window",
    "exception": "window",
    "attribute": "window",
    "term": "window",
    "section": "window",
    "keyword": "window",
}
"""Which text is set on which grounds."""


def luminance(colour: str) -> float:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(palette: Palette) -> None:
    poor = {
        f"{text} on {ground}": round(contrast(getattr(palette, text), getattr(palette, ground)), 2)
        for text, grounds in ON.items()
        for ground in grounds.split()
        if contrast(getattr(palette, text), getattr(palette, ground)) < ENOUGH
    }
    assert poor == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_boxes_and_badges_can_be_read(palette: Palette) -> None:
    for field in (*TINTED.values(), *EDGE_ONLY.values()):
        colour = getattr(palette, field)
        tint = mix(colour, palette.window, TINT)
        for text in (colour, palette.text, palette.accent):
            assert contrast(text, tint) >= ENOUGH, (field, text)
    for kind in kind_style.KIND_STYLES:
        assert contrast(palette.window, kind_style.colour(kind, palette)) >= ENOUGH, kind


def test_both_palettes_say_every_colour_as_six_digits() -> None:
    for palette in (LIGHT, DARK):
        for field in fields(palette):
            value = getattr(palette, field.name)
            assert field.name == "dark" or (len(value) == 7 and int(value[1:], 16) >= 0)


def test_every_text_colour_is_measured() -> None:
    grounds = {"dark", "window", "side", "field", "code", "select", "mark", "line", "thumb"}
    assert {field.name for field in fields(LIGHT)} - grounds - {"note"} == set(ON)


def test_every_box_of_the_dialect_is_set_one_way() -> None:
    assert sorted((*TINTED, *EDGE_ONLY)) == sorted(Box)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_class_of_the_dialect_is_set(palette: Palette) -> None:
    style = document_style(palette)
    plain = {("dl", "fields"), ("dl", "glossary"), ("td", "edge")}  # set as what they are
    for element, names in CLASSES.items():
        for name in names:
            assert f"{element}.{name} " in style or (element, name) in plain
