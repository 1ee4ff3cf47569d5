import sys

import pytest

from desktop_app.system.shortcut.key_combination import KEY_CODES, KeyCombination, default_keys


@pytest.mark.parametrize(
    ("text", "key", "modifiers"),
    [
        ("Ctrl+Shift+F1", "F1", ("Ctrl", "Shift")),
        ("Shift+Ctrl+F1", "F1", ("Ctrl", "Shift")),
        ("Meta+Space", "Space", ("Meta",)),
        ("Ctrl+Alt+K", "K", ("Ctrl", "Alt")),
        ("Alt+/", "/", ("Alt",)),
        ("F12", "F12", ()),
        ("Shift+F12", "F12", ("Shift",)),
    ],
)
def test_what_qt_writes_is_read(text: str, key: str, modifiers: tuple[str, ...]) -> None:
    assert KeyCombination.parse(text) == KeyCombination(key, modifiers)
    assert KeyCombination.parse(str(KeyCombination.parse(text))) == KeyCombination.parse(text)


@pytest.mark.parametrize(
    "text",
    ["", "A", "Shift+A", "F", "Ctrl", "Ctrl+", "Ctrl++", "Ctrl+K, Ctrl+L", "Ctrl+Ctrl+A", "Ctrl+Ж",
     "Hyper+A", "Ctrl+a", "Space"],
)  # fmt: skip
def test_what_one_types_or_cannot_press_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        KeyCombination.parse(text)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_default_can_be_bound(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert str(KeyCombination.parse(default_keys())) == default_keys()


@pytest.mark.skipif(sys.platform != "linux", reason="xcffib is installed for Linux only")
def test_x11_knows_every_name() -> None:
    from xcffib import keysymdef

    missing = [key for key, each in KEY_CODES.items() if not hasattr(keysymdef, f"XK_{each.x11}")]
    assert missing == []
