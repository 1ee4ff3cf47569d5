import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.widgets.chip import Chip


@pytest.mark.parametrize("text", ["Orchard & Kiln 1.0", "a && b", "&", "plain"])
def test_an_ampersand_is_no_mnemonic(qtbot: QtBot, text: str) -> None:
    chip = Chip(text)
    qtbot.addWidget(chip)
    assert chip.label == text
    assert chip.text() == text.replace("&", "&&")
    assert chip.shortcut().isEmpty()
