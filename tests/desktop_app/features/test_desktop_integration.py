"""The one instance as the system sees it: heard, hidden, brought back, ended."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QLabel, QPushButton, QWidget

from desktop_app.app import desktop_integration as presences
from desktop_app.app.application import Application
from desktop_app.app.desktop_integration import DesktopIntegration
from desktop_app.controllers.global_shortcut import ShortcutStatus
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.single_instance.endpoint import endpoint_for
from desktop_app.single_instance.primary import claim_or_forward
from desktop_app.single_instance.request import LaunchRequest, WindowAction
from desktop_app.state.settings import GlobalShortcutMode
from desktop_app.system import autostart
from desktop_app.system.shortcut.base import (
    KeysInUseError,
    PermissionDeniedError,
    ShortcutError,
    SystemShortcut,
    UnsupportedError,
)
from desktop_app.system.shortcut.factory import Backend
from desktop_app.system.shortcut.key_combination import KeyCombination, default_keys
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.dialogs.close_to_background import BackgroundNotice
from desktop_app.views.dialogs.settings.controls import Switch
from tests.desktop_app.driver import CONTROL, Driver

Scenario = Callable[[Driver, DesktopIntegration], Coroutine[Any, Any, None]]


class Keys(SystemShortcut):
    """A desktop of our own, which gives keys as the test says."""

    taken: dict[str, type[ShortcutError]] = {}  # noqa: RUF012 - what the fixture empties
    bound: "Keys | None" = None

    async def bind(self, keys: KeyCombination) -> str:
        await asyncio.sleep(0)
        Keys.bound = None
        if error := self.taken.get(str(keys)):
            raise error
        self.keys = str(keys)
        Keys.bound = self
        return self.keys

    async def release(self) -> None:
        Keys.bound = None

    def press(self) -> None:
        self._pressed("")

    def take_back(self) -> None:
        self._lost()


@pytest.fixture
def live(
    qapp: QApplication, tmp_path: Path, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., None]:
    """Run a scenario in the one instance; it ends by itself when the scenario has quit it."""
    monkeypatch.setattr(Keys, "taken", {})
    monkeypatch.setattr(presences, "create_shortcut", lambda _, pressed, lost: Keys(pressed, lost))
    found: list[DesktopIntegration] = []

    class Known(DesktopIntegration):
        async def __aenter__(self) -> DesktopIntegration:
            found.append(await super().__aenter__())
            return self

    monkeypatch.setattr(presences, "DesktopIntegration", Known)

    async def play(scenario: Scenario, shown: bool) -> None:
        primary = claim_or_forward(LaunchRequest(), endpoint_for([docset]))
        assert primary is not None
        application = Application("light", tmp_path / "state.db")
        user = Driver(application)
        if shown:
            user.window.show()
            user.window.activateWindow()
        living = asyncio.ensure_future(application.run([docset], primary))
        try:
            await user.until(lambda: user.is_loaded and found)
            await user.until(lambda: found[-1].shortcut.state.status is not ShortcutStatus.ASKING)
            await scenario(user, found[-1])
        finally:
            found[-1].quit()
            await living
            primary.release()

    def run(scenario: Scenario, *, shown: bool = True, way: Backend = Backend.X11) -> None:
        monkeypatch.setattr(presences, "detect_backend", lambda _: way)
        with asyncio.Runner(loop_factory=lambda: EventLoop(qapp)) as runner:
            runner.run(play(scenario, shown))
        for widget in qapp.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    return run


def bound() -> Keys:
    assert Keys.bound is not None
    return Keys.bound


async def section(user: Driver, kind: type[QWidget], name: str) -> Any:
    """Return a control of the settings, by what a screen reader calls it."""
    if user.session.settings.dialog is None:
        user.window.actions_by_name[ActionName.SETTINGS].trigger()
        await user.until(lambda: user.session.settings.dialog is not None)
    dialog = user.session.settings.dialog
    assert dialog is not None
    return next(each for each in dialog.findChildren(kind) if each.accessibleName() == name)


def has_cursor(user: Driver) -> bool:
    """Tell whether keys go into the box: offscreen nothing gets the keyboard back after hiding."""
    return user.window.focusWidget() is user.window.box


def words(user: Driver) -> str:
    """Return all that the settings say."""
    assert user.session.settings.dialog is not None
    return "\n".join(label.text() for label in user.session.settings.dialog.findChildren(QLabel))


def test_another_start_asks_this_window(live: Callable[..., None], docset: Path) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.hide()
        message = LaunchRequest(query="gather", palette="dark")
        assert await asyncio.to_thread(claim_or_forward, message, endpoint_for([docset])) is None
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert user.window.isVisible() and has_cursor(user)
        assert user.window.box.selectedText() == "gather"
        assert user.application.context.color_scheme.dark
        presence.handle_request(LaunchRequest())
        assert user.window.box.text() == "gather"

    live(scenario)


def test_a_start_at_login_leaves_the_window_alone(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.hide()
        presence.handle_request(LaunchRequest(WindowAction.BACKGROUND))
        assert not user.window.isVisible()
        presence.handle_request(LaunchRequest(WindowAction.TOGGLE))
        await user.until(user.window.isVisible)

    live(scenario)


def test_the_shortcut_shows_and_hides(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        assert bound().keys == default_keys()
        user.window.box.setText("gather")
        await user.until(lambda: QApplication.activeWindow() is not None)
        bound().press()
        assert not user.window.isVisible()
        bound().press()
        assert user.window.isVisible() and has_cursor(user)
        assert user.window.box.selectedText() == "gather"
        QTest.keyClicks(user.window.box, "os")
        assert user.window.box.text() == "os"

    live(scenario)


def test_closing_hides_and_says_so_once(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.close()
        note = user.window.findChild(BackgroundNotice)
        assert note is not None and user.window.isVisible()
        said = " ".join(label.text() for label in note.findChildren(QLabel))
        assert default_keys() in said and "Ctrl+Q" in said
        note.accept()
        assert not user.window.isVisible()
        bound().press()
        await user.until(user.window.isVisible)
        user.window.close()
        assert not user.window.isVisible()
        assert user.user_data.settings.told_to_stay
        presence.handle_request(LaunchRequest())
        await user.until(user.window.isVisible)

    live(scenario)


def test_one_may_quit_instead(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.close()
        note = user.window.findChild(BackgroundNotice)
        assert note is not None
        end = next(b for b in note.findChildren(QPushButton) if b.text() == "Quit")
        QTest.mouseClick(end, Qt.MouseButton.LeftButton)
        await user.until(lambda: Keys.bound is None)

    live(scenario)


def test_ctrl_q_quits_while_that_is_asked(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.close()
        note = user.window.findChild(BackgroundNotice)
        assert note is not None
        await user.until(note.isActiveWindow)
        user.press(Qt.Key.Key_Q, CONTROL)
        await user.until(lambda: Keys.bound is None)

    live(scenario)


def test_the_shortcut_brings_the_window_back_while_that_is_asked(
    live: Callable[..., None],
) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.window.close()
        note = user.window.findChild(BackgroundNotice)
        assert note is not None and note.isVisible()
        bound().press()
        assert user.window.isVisible() and not note.isVisible()
        assert not user.user_data.settings.told_to_stay
        await user.until(lambda: has_cursor(user))

    live(scenario)


def test_escape_leaves_the_window_open_and_asks_again(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        for _ in range(2):
            user.window.close()
            note = user.window.findChild(BackgroundNotice)
            assert note is not None and note.isVisible()
            QTest.keyClick(note, Qt.Key.Key_Escape)
            assert user.window.isVisible() and not note.isVisible()
            await asyncio.sleep(0.01)

    live(scenario)


def test_ctrl_q_quits(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.press(Qt.Key.Key_Q, CONTROL)
        await user.until(lambda: Keys.bound is None)
        assert user.window.findChild(BackgroundNotice) is None

    live(scenario)


def test_switched_off_closing_closes(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        QTest.mouseClick(await section(user, Switch, "Global shortcut"), Qt.MouseButton.LeftButton)
        assert user.user_data.settings.everywhere is GlobalShortcutMode.OFF
        await user.until(lambda: presence.shortcut.state.status is ShortcutStatus.OFF)
        assert Keys.bound is None
        dialog = user.session.settings.dialog
        assert dialog is not None
        dialog.close()
        user.window.close()
        await user.until(lambda: user.application.context.tasks.closing)

    live(scenario)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (KeysInUseError, "belongs to another program"),
        (PermissionDeniedError, "did not give"),
        (UnsupportedError, "open --toggle"),
    ],
)
def test_a_clash_is_said_and_other_keys_help(
    live: Callable[..., None], error: type[ShortcutError], says: str
) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        assert Keys.bound is None
        if error is not UnsupportedError:
            assert default_keys() in user.window.status.accessibleName()
        edit = await section(user, QKeySequenceEdit, "Keys of the global shortcut")
        assert says in words(user)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_Space, Qt.KeyboardModifier.MetaModifier | CONTROL)
        edit.editingFinished.emit()
        await user.until(lambda: Keys.bound is not None)
        assert bound().keys == "Ctrl+Meta+Space"
        assert "shows the window, and hides it" in words(user)
        (back,) = edit.parentWidget().findChildren(QPushButton)
        back.click()
        await user.until(lambda: says in words(user))
        assert user.user_data.settings.everywhere_keys == ""

    Keys.taken[default_keys()] = error
    live(scenario)


def test_keys_that_one_types_are_refused(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        user.user_data.change_settings(everywhere_keys="A")
        await user.until(lambda: presence.shortcut.state.status is ShortcutStatus.UNKNOWN_KEYS)
        assert "A cannot be a shortcut" in user.window.status.accessibleName()

    live(scenario)


def test_a_desktop_that_asks_is_left_alone_until_one_wishes(live: Callable[..., None]) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        assert presence.shortcut.state.status is ShortcutStatus.OFF
        switch = await section(user, Switch, "Global shortcut")
        assert not switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        await user.until(lambda: Keys.bound is not None)
        assert switch.isChecked()

    live(scenario, way=Backend.PORTAL)


def test_a_window_that_nobody_could_bring_back_is_there(live: Callable[..., None]) -> None:
    async def hidden(user: Driver, presence: DesktopIntegration) -> None:
        assert not user.window.isVisible()
        bound().take_back()
        assert user.window.isMinimized()

    async def minimized(user: Driver, presence: DesktopIntegration) -> None:
        assert user.window.isMinimized()

    live(hidden, shown=False)
    Keys.taken[default_keys()] = KeysInUseError
    live(minimized, shown=False)


def test_the_start_at_login_is_where_the_session_looks(
    live: Callable[..., None], tmp_path: Path
) -> None:
    async def scenario(user: Driver, presence: DesktopIntegration) -> None:
        switch = await section(user, Switch, "Start at login")
        assert not switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert switch.isChecked() and autostart.is_enabled()
        (entry,) = (tmp_path / "user" / "autostart").iterdir()
        assert "open --hidden" in entry.read_text()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert not switch.isChecked() and not entry.exists()

    if os.name != "posix":
        pytest.skip("the registry is not touched by tests")
    live(scenario)
