"""Fonts that may not be there."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.views import fonts


@pytest.fixture(autouse=True)
def asked_anew(qapp: QApplication) -> None:
    fonts.code_families.cache_clear()


def test_a_preferred_font_that_is_not_installed_is_not_named(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(fonts.code_families.cache_clear)
    (system,) = fonts.code_families()[-1:]
    monkeypatch.setattr(fonts, "_NAMELESS", {system: "No Such Font"})
    fonts.code_families.cache_clear()
    assert fonts.code_families() == [system]
