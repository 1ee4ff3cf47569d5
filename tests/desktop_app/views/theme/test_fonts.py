"""Signs are shown as they are typed, whatever ligatures an installed font has."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from PySide6.QtWidgets import QApplication

from desktop_app.views.theme import fonts

SIGNS = ["->", "!=", "==", ">=", ":=", "**", "<=>"]
JOINING = "JetBrains Mono"


def glyphs(text: str, font: QFont) -> list[int]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [index for run in layout.glyphRuns() for index in run.glyphIndexes()]


def apart(text: str, font: QFont) -> list[int]:
    return [index for letter in text for index in glyphs(letter, font)]


@pytest.mark.parametrize("signs", SIGNS)
def test_signs_of_code_are_never_joined(qapp: QApplication, signs: str) -> None:
    for font in (fonts.code(13), fonts.ui(15), fonts.in_families([JOINING], 13)):
        assert glyphs(signs, font) == apart(signs, font)


def test_a_font_for_programmers_would_join_them(qapp: QApplication) -> None:
    if JOINING not in QFontDatabase.families():
        pytest.skip(f"{JOINING} is not installed")
    joined = [
        signs for signs in SIGNS if glyphs(signs, font := QFont(JOINING)) != apart(signs, font)
    ]
    assert "->" in joined


def test_a_preferred_font_that_is_not_installed_is_not_named(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(fonts.code_families.cache_clear)
    fonts.code_families.cache_clear()
    system = fonts.code_families()[-1]
    monkeypatch.setattr(fonts, "_NAMELESS", {system: "No Such Font"})
    fonts.code_families.cache_clear()
    assert fonts.code_families() == [system]
