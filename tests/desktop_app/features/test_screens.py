"""Where the windows are on a real screen, and which of them is in front."""

import asyncio
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs X11", allow_module_level=True)

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QRect

from desktop_app.paths import state_file
from desktop_app.state.changes import SaveSession
from desktop_app.state.session import Session, TabState, WindowState
from desktop_app.state.store import StateStore
from tests import xserver
from tests.xserver import active_window, program, until, windows

pytestmark = pytest.mark.skipif(bool(xserver.missing()), reason=xserver.missing())

_GEOMETRY = 0x1D9D0CB, 3, 0
"""How Qt's description of a window's place begins: its sign and its version."""


def geometry(frame: QRect, screen_width: int) -> bytes:
    """Return what `QWidget.saveGeometry` says of a window there, on a screen so wide."""
    saved = QByteArray()
    stream = QDataStream(saved, QIODevice.OpenModeFlag.WriteOnly)
    sign, major, minor = _GEOMETRY
    stream.writeUInt32(sign)
    stream.writeUInt16(major)
    stream.writeUInt16(minor)
    inside = frame.adjusted(1, 20, -1, -1)
    stream << frame << inside
    stream.writeInt32(1)
    stream.writeUInt8(0)
    stream.writeUInt8(0)
    stream.writeInt32(screen_width)
    stream << inside
    return bytes(saved.data())


def save(*opened: WindowState) -> None:
    """Have these windows be open when the application ended last."""

    async def write() -> None:
        store = StateStore(state_file())
        await store.apply(SaveSession(Session(opened)))
        await store.close()

    state_file().parent.mkdir(parents=True, exist_ok=True)
    asyncio.run(write())


@pytest.mark.parametrize(
    ("screen", "scale", "saved"),
    [
        ("1920x1080", "2", None),
        ("1920x1080", "1.5", None),
        ("1024x600", "1", None),
        ("1280x900", "1", geometry(QRect(2500, 1300, 1200, 800), 3840)),
        ("1280x900", "1.5", geometry(QRect(900, 300, 1100, 760), 2560)),
        ("1920x1080", "1", geometry(QRect(-900, -200, 1100, 760), 1920)),
    ],
    ids=["twice", "half as much again", "small", "gone", "grown", "left of it"],
)
def test_a_window_is_on_the_screen_with_its_frame(
    docset: Path, screen: str, scale: str, saved: bytes | None
) -> None:
    if saved:
        save(WindowState((TabState(),), geometry=saved))
    width, height = map(int, screen.split("x"))
    ours = ("-m", "desktop_app", "--docset", str(docset))
    with xserver.virtual_screen(screen) as display:
        with program(display, *ours, QT_SCALE_FACTOR=scale) as process:
            until(lambda: bool(active_window(display)) or process.poll() is not None)
            (window,) = windows(display)
        assert window.left >= 0 and window.top >= 0, window
        assert window.right <= width and window.bottom <= height, window


def test_what_is_asked_for_at_the_start_is_in_the_window_in_front(docset: Path) -> None:
    save(
        WindowState((TabState("gather", title="asyncio.gather"),)),
        WindowState((TabState("re.sub", title="re.sub"),)),
    )
    ours = ("-m", "desktop_app", "open", "TaskGroup", "--docset", str(docset))
    with xserver.virtual_screen() as display, program(display, *ours):
        until(lambda: len(windows(display)) == 2)
        until(lambda: "TaskGroup" in active_window(display))
        until(lambda: "re.sub" in windows(display)[0].title)
        assert "TaskGroup" in windows(display)[-1].title
        with program(display, *ours[:2], "open", "gather", *ours[-2:]) as other:
            assert other.wait(20) == 0
        until(lambda: "gather" in windows(display)[-1].title)
        assert active_window(display) == windows(display)[-1].title
