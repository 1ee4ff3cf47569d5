"""The shortcut on a real X server: grabbed, heard, refused, given back."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Iterator

import pytest

from desktop_app.system.shortcut.base import KeysInUseError, UnsupportedError, UnsupportedKeysError
from desktop_app.system.shortcut.key_combination import KeyCombination

if sys.platform != "linux":
    pytest.skip("needs X11", allow_module_level=True)

from desktop_app.system.shortcut.x11 import X11Shortcut
from tests import xserver
from tests.xserver import Keyboard

pytestmark = pytest.mark.skipif(bool(xserver.missing()), reason=xserver.missing())
KEYS = KeyCombination.parse("Ctrl+Shift+F1")


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with xserver.virtual_screen() as display:
        yield display


@pytest.fixture
def keyboard(screen: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    monkeypatch.setenv("DISPLAY", screen)
    keyboard = Keyboard(screen)
    yield keyboard
    keyboard.close()


@contextlib.asynccontextmanager
async def shortcut() -> AsyncIterator[tuple[X11Shortcut, list[str]]]:
    heard: list[str] = []
    made = X11Shortcut(heard.append, lambda: heard.append("lost"))
    try:
        yield made, heard
    finally:
        await made.release()


async def heard_after(heard: list[str], count: int) -> int:
    """Return how many presses were heard once `count` could have been."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(0.5):
            while len(heard) < count:  # noqa: ASYNC110 - the list sends no event
                await asyncio.sleep(0.005)
    await asyncio.sleep(0.05)
    return len(heard)


@pytest.mark.parametrize("locks", [(), ("Num_Lock",), ("Caps_Lock",), ("Num_Lock", "Caps_Lock")])
def test_the_keys_are_heard_whatever_is_locked(keyboard: Keyboard, locks: tuple[str, ...]) -> None:
    async def scenario() -> None:
        async with shortcut() as (keys, heard):
            assert await keys.bind(KEYS) == "Ctrl+Shift+F1"
            for lock in locks:
                keyboard.press(lock)
            try:
                keyboard.press("Control_L", "Shift_L", "F1")
                assert await heard_after(heard, 1) == 1
                keyboard.press("Control_L", "F1")
                keyboard.press("F1")
                keyboard.press("Control_L", "Shift_L", "Alt_L", "F1")
                assert await heard_after(heard, 2) == 1
            finally:
                for lock in locks:
                    keyboard.press(lock)

    asyncio.run(scenario())


def test_a_held_key_is_one_press(keyboard: Keyboard) -> None:
    async def scenario() -> None:
        async with shortcut() as (keys, heard):
            await keys.bind(KeyCombination.parse("Ctrl+Alt+K"))
            for name in ("Control_L", "Alt_L", "k"):
                keyboard.hold(name, down=True)
            await asyncio.sleep(1)  # the server repeats after 0.66 s, every 40 ms
            for name in ("k", "Alt_L", "Control_L"):
                keyboard.hold(name, down=False)
            assert await heard_after(heard, 2) == 1

    asyncio.run(scenario())


def test_a_clash_is_an_error_and_half_a_shortcut_is_none(keyboard: Keyboard) -> None:
    async def scenario() -> None:
        async with shortcut() as (first, heard), shortcut() as (second, other):
            await first.bind(KEYS)
            with pytest.raises(KeysInUseError):
                await second.bind(KEYS)
            await second.bind(KeyCombination.parse("Ctrl+Shift+F2"))
            keyboard.press("Control_L", "Shift_L", "F1")
            assert await heard_after(heard, 1) == 1
            assert other == []
            with pytest.raises(KeysInUseError):  # the keys before are gone with the attempt
                await second.bind(KEYS)
            keyboard.press("Control_L", "Shift_L", "F2")
            assert await heard_after(other, 1) == 0
            await first.release()
            await second.bind(KEYS)
            keyboard.press("Control_L", "Shift_L", "F1")
            assert await heard_after(other, 1) == 1
            assert len(heard) == 1

    asyncio.run(scenario())


def test_another_layout_moves_the_keys_or_takes_them(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(keyboard: Keyboard) -> None:
        async with shortcut() as (keys, heard):
            await keys.bind(KEYS)
            keyboard.move("F1", to="F5")
            await asyncio.sleep(0.5)
            keyboard.press("Control_L", "Shift_L", "F5")  # the key that was F5
            assert await heard_after(heard, 1) == 1
            keyboard.move("Escape", to="F5")
            await asyncio.sleep(0.5)
            assert heard[1:] == ["lost"]
            with pytest.raises(UnsupportedKeysError):
                await keys.bind(KEYS)

    with xserver.virtual_screen() as display:
        monkeypatch.setenv("DISPLAY", display)
        keyboard = Keyboard(display)
        asyncio.run(scenario(keyboard))
        keyboard.close()


def test_without_a_server_there_is_no_shortcut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":54321")

    async def scenario() -> None:
        async with shortcut() as (keys, _):
            with pytest.raises(UnsupportedError):
                await keys.bind(KEYS)

    asyncio.run(scenario())


def test_a_server_that_ends_takes_the_shortcut_along(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        async with shortcut() as (keys, heard):
            with xserver.virtual_screen() as display:
                monkeypatch.setenv("DISPLAY", display)
                await keys.bind(KEYS)
            await asyncio.sleep(0.1)
            assert heard == ["lost"]

    asyncio.run(scenario())
