"""A virtual X server with a window manager, and a keyboard on it: for what only X11 can show."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import xcffib
import xcffib.xtest
from xcffib import keysymdef, xproto

_PATIENCE = 10
_PROGRAMS = {name: shutil.which(name) or "" for name in ("Xvfb", "openbox")}


def missing() -> str:
    """Why there can be no virtual X server here; nothing when there can be one."""
    absent = [name for name, path in _PROGRAMS.items() if not path]
    return f"needs {' and '.join(absent)}" if absent else ""


@contextmanager
def virtual_screen(size: str = "1280x900") -> Iterator[str]:
    """Yield a screen of its own, with openbox; the name of the display."""
    read, write = os.pipe()
    server = subprocess.Popen(  # noqa: S603 - nothing of it comes from elsewhere
        [_PROGRAMS["Xvfb"], "-displayfd", str(write), "-screen", "0", f"{size}x24"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = os.environ | {"DISPLAY": display}
        windows = subprocess.Popen(  # noqa: S603 - nor here
            [_PROGRAMS["openbox"]], env=environment, stderr=subprocess.DEVNULL
        )
        try:
            _wait_for_window_manager(display)
            yield display
        finally:
            windows.terminate()
            windows.wait(_PATIENCE)
    finally:
        server.terminate()
        server.wait(_PATIENCE)


@contextmanager
def program(display: str, *command: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
    """Run Python with these arguments and environment variables on a display."""
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"} | variables
    environment.pop("WAYLAND_DISPLAY", None)
    with subprocess.Popen(  # noqa: S603 - this very project
        [sys.executable, *command], env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for something to be seen."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


class Mouse:
    """Moves and clicks as a person would."""

    def __init__(self, display: str) -> None:
        self._connection = xcffib.connect(display)
        self._test = self._connection(xcffib.xtest.key)
        self._root = self._connection.get_setup().roots[0].root

    def move(self, x: int, y: int) -> None:
        """Go to a pixel of the screen."""
        self._fake(6, 0, x, y)

    def hold(self, down: bool, button: int = 1) -> None:
        """Press or release a button; 2 is the middle one."""
        self._fake(4 if down else 5, button, 0, 0)

    def drag(self, start: tuple[int, int], stop: tuple[int, int]) -> None:
        """Press at one pixel, and release at another one."""
        self.move(*start)
        self.hold(True)
        for share in range(1, 11):
            step = (a + (b - a) * share // 10 for a, b in zip(start, stop, strict=True))
            self.move(*step)
            time.sleep(0.03)  # no person is faster
        time.sleep(0.2)
        self.hold(False)

    def close(self) -> None:
        """Leave the server."""
        self._connection.disconnect()

    def _fake(self, kind: int, detail: int, x: int, y: int) -> None:
        self._test.FakeInputChecked(kind, detail, 0, self._root, x, y, 0).check()


class Window(NamedTuple):
    """A window on the screen, with its frame, in pixels."""

    title: str
    left: int
    top: int
    right: int
    bottom: int


def windows(display: str) -> list[Window]:
    """Return the windows that the window manager shows, the lowest first."""
    connection = xcffib.connect(display)
    try:
        root = connection.get_setup().roots[0].root
        return [
            _window(connection, root, each)
            for each in _numbers(connection, root, "_NET_CLIENT_LIST_STACKING")
        ]
    finally:
        connection.disconnect()


def _window(connection: xcffib.Connection, root: int, window: int) -> Window:
    size = connection.core.GetGeometry(window).reply()
    place = connection.core.TranslateCoordinates(window, root, 0, 0).reply()
    frame = _numbers(connection, window, "_NET_FRAME_EXTENTS") or [0, 0, 0, 0]
    return Window(
        _property(connection, window, "_NET_WM_NAME").decode(),
        place.dst_x - frame[0],
        place.dst_y - frame[2],
        place.dst_x + size.width + frame[1],
        place.dst_y + size.height + frame[3],
    )


def _numbers(connection: xcffib.Connection, window: int, name: str) -> list[int]:
    values = _property(connection, window, name)
    return [int.from_bytes(values[at : at + 4], "little") for at in range(0, len(values), 4)]


class Keyboard:
    """Presses keys as a person would: the server cannot tell the difference."""

    def __init__(self, display: str | None = None) -> None:
        self._connection = xcffib.connect(display)
        self._test = self._connection(xcffib.xtest.key)
        setup = self._connection.get_setup()
        self._root = setup.roots[0].root
        self._first = setup.min_keycode
        count = setup.max_keycode - self._first + 1
        mapping = self._connection.core.GetKeyboardMapping(self._first, count).reply()
        self._width: int = mapping.keysyms_per_keycode
        self._symbols: list[int] = list(mapping.keysyms)

    def press(self, *names: str) -> None:
        """Press keys together, by X11's names, the last one last."""
        codes = [self._code(name) for name in names]
        for code in codes:
            self._fake(2, code)
        for code in reversed(codes):
            self._fake(3, code)
        self._connection.flush()

    def hold(self, name: str, down: bool) -> None:
        """Press or release one key."""
        self._fake(2 if down else 3, self._code(name))
        self._connection.flush()

    def move(self, name: str, to: str) -> None:
        """Have another layout: the symbol on the key of another one, and on no other."""
        width = self._width
        for at in range(0, len(self._symbols), width):
            row = self._symbols[at : at + width]
            code = self._first + at // width
            wanted = getattr(keysymdef, f"XK_{name}")
            if code == self._code(to):
                changed = [wanted] * width
            elif wanted in row:
                changed = [0] * width
            else:
                continue
            self._connection.core.ChangeKeyboardMappingChecked(1, code, width, changed).check()

    def close(self) -> None:
        """Leave the server."""
        self._connection.disconnect()

    def _code(self, name: str) -> int:
        symbol: int = getattr(keysymdef, f"XK_{name}")
        code: int = self._first + self._symbols.index(symbol) // self._width
        return code

    def _fake(self, kind: int, code: int) -> None:
        self._test.FakeInputChecked(kind, code, 0, self._root, 0, 0, 0).check()


def active_window(display: str) -> str:
    """Return the title of the window that has the keyboard; nothing when none has."""
    connection = xcffib.connect(display)
    try:
        root = connection.get_setup().roots[0].root
        window = _property(connection, root, "_NET_ACTIVE_WINDOW")
        if not window or not any(window):
            return ""
        title = _property(connection, int.from_bytes(window[:4], "little"), "_NET_WM_NAME")
        return title.decode()
    finally:
        connection.disconnect()


def _property(connection: xcffib.Connection, window: int, name: str) -> bytes:
    core = connection.core
    atom = core.InternAtom(False, len(name), name).reply().atom
    try:
        reply = core.GetProperty(False, window, atom, xproto.GetPropertyType.Any, 0, 256).reply()
    except xproto.WindowError:  # it has just gone
        return b""
    return bytes(reply.value.buf())


def _wait_for_window_manager(display: str) -> None:
    until = time.monotonic() + _PATIENCE
    connection = xcffib.connect(display)
    try:
        root = connection.get_setup().roots[0].root
        while not _property(connection, root, "_NET_SUPPORTING_WM_CHECK"):
            if time.monotonic() > until:
                raise TimeoutError("openbox does not begin")
            time.sleep(0.02)
    finally:
        connection.disconnect()
