"""Wires the window to the system: other starts, the shortcut from anywhere, the tray."""

from functools import partial
from types import TracebackType

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.app.context import AppContext
from desktop_app.app.desktop_settings import (
    DesktopSettingsPresenter,
    shortcut_enabled,
    shortcut_keys,
)
from desktop_app.app.window_session import WindowSession
from desktop_app.controllers.global_shortcut import GlobalShortcut, ShortcutState, ShortcutStatus
from desktop_app.runtime import window_activation
from desktop_app.runtime.shutdown import Shutdown
from desktop_app.single_instance.primary import PrimaryInstance
from desktop_app.single_instance.request import LaunchRequest, WindowAction
from desktop_app.single_instance.server import InstanceServer
from desktop_app.state.settings import Settings
from desktop_app.system.shortcut.factory import create_shortcut, detect_backend
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.chrome.tray import Tray
from desktop_app.views.dialogs.close_to_background import BackgroundNotice
from desktop_app.views.main_window import MainWindow


class DesktopIntegration(QObject):
    """The one instance, as the system sees it; an asynchronous context manager."""

    def __init__(
        self,
        first: WindowSession,
        context: AppContext,
        shutdown: Shutdown,
        primary: PrimaryInstance,
    ) -> None:
        super().__init__()
        self.windows: list[MainWindow] = []
        self._context, self._shutdown = context, shutdown
        self._backend = detect_backend(QGuiApplication.platformName())
        self.shortcut = GlobalShortcut(partial(create_shortcut, self._backend), self)
        self._server = InstanceServer(primary, self.handle_request)
        self._sections: list[DesktopSettingsPresenter] = []
        self._latest = first.window
        """The window that was used last."""
        self._hidden: list[MainWindow] = []
        """The windows that come back together."""
        self._tray: Tray | None = None
        self._notice: BackgroundNotice | None = None
        """The question whether the window shall only be hidden, while it is open."""
        self._quitting = False
        self.attach(first)
        self._wire()

    def attach(self, session: WindowSession) -> None:
        """Show and hide this window with the others, and add to its settings."""
        window = session.window
        self.windows.append(window)
        self._sections.append(
            DesktopSettingsPresenter(
                window, session.settings, self._context.user_data, self.shortcut, self._backend
            )
        )
        window.installEventFilter(self)
        window.ending.connect(self.quit)

    async def __aenter__(self) -> "DesktopIntegration":
        """Listen to other starts, and to the keys."""
        await self._server.start()
        self._apply(self._context.user_data.settings)
        self._on_shortcut_changed(self.shortcut.state)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave it to another start to be the one instance, and to have the keys."""
        for window in self.windows:
            window.removeEventFilter(self)
            window.hide()
        await self.shortcut.close()
        await self._server.close()
        if self._tray is not None:
            self._tray.hide()

    def handle_request(self, request: LaunchRequest) -> None:
        """Do what another start was for."""
        if request.palette:
            self._context.color_scheme.override(request.palette)
        if request.action is WindowAction.BACKGROUND:
            return
        if request.action is WindowAction.TOGGLE and not request.query:
            self._toggle(request.activation_token)
            return
        if request.query:
            self._latest.box.setText(request.query)
        self._show(request.activation_token)

    @property
    def runs_in_background(self) -> bool:
        """Whether the application goes on when the window is closed."""
        if self._quitting or not self._context.loader.loaded:
            return False
        bound = self.shortcut.state.status is ShortcutStatus.BOUND
        return bound or self._tray is not None

    def quit(self) -> None:
        """End the application."""
        self._quitting = True
        self._shutdown.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the last window instead of closing it; know which one was used last."""
        if event.type() is QEvent.Type.WindowActivate and isinstance(watched, MainWindow):
            self._latest = watched
        elif event.type() is QEvent.Type.Close and self._hides_on_close():
            event.ignore()
            self._hide_on_close()
            return True
        return super().eventFilter(watched, event)

    def _wire(self) -> None:
        self._shutdown.stays = lambda: self.runs_in_background
        self._context.user_data.settings_changed.connect(self._apply)
        self.shortcut.pressed.connect(self._toggle)
        self.shortcut.changed.connect(self._on_shortcut_changed)

    def _hides_on_close(self) -> bool:
        """Whether the window that is being closed is the last one, and the application goes on."""
        return self.runs_in_background and len(self._visible()) == 1

    def _visible(self) -> list[MainWindow]:
        return [window for window in self.windows if window.isVisible()]

    def _show(self, token: str = "") -> None:
        hidden, self._hidden = self._hidden, []
        for window in hidden:
            window.show()
        window_activation.activate(self._latest, token)
        self._latest.go_to_search()

    def _hide(self) -> None:
        self._hidden = self._visible()
        for window in self._hidden:
            window.hide()

    def _toggle(self, token: str = "") -> None:
        if self._notice is not None:
            # who asks for the window has not decided to be without it
            self._notice.reject()
            self._show(token)
        elif window_activation.is_in_front():
            self._hide()
        else:
            self._show(token)

    def _hide_on_close(self) -> None:
        if self._context.user_data.settings.told_to_stay:
            self._hide()
            return
        if self._notice is not None:
            return
        window = self._visible()[0]
        quit_keys = window.actions_by_name[ActionName.QUIT].shortcuts()
        self._notice = note = BackgroundNotice(self._how_to_reopen(), quit_keys, window)
        note.hide_chosen.connect(self._hide_from_now_on)
        note.quit_chosen.connect(self._quit_from_notice)
        note.finished.connect(self._forget_notice)
        note.open()

    def _hide_from_now_on(self) -> None:
        self._context.user_data.change_settings(told_to_stay=True)
        self._hide()

    def _quit_from_notice(self) -> None:
        self._context.user_data.change_settings(told_to_stay=True)
        self.quit()

    def _forget_notice(self) -> None:
        if self._notice is not None:
            self._notice.deleteLater()
        self._notice = None

    def _how_to_reopen(self) -> str:
        state = self.shortcut.state
        if state.status is ShortcutStatus.BOUND:
            return self.tr("{keys} brings it back from any program.").format(keys=state.keys)
        return self.tr("The icon in the system tray brings it back.")

    def _apply(self, settings: Settings) -> None:
        enabled = shortcut_enabled(settings, self._backend)
        self.shortcut.request(shortcut_keys(settings) if enabled else "")
        if settings.tray and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = Tray(QGuiApplication.windowIcon(), self.windows[0])
            self._tray.wanted.connect(self._toggle)
            self._tray.shown.connect(self._show)
            self._tray.quitted.connect(self.quit)
            self._tray.show()
        elif not settings.tray and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _on_shortcut_changed(self, state: ShortcutState) -> None:
        has_way_back = state.status in {ShortcutStatus.BOUND, ShortcutStatus.ASKING} or self._tray
        if not has_way_back and not self._visible():
            self._latest.showMinimized()  # nobody would find it
