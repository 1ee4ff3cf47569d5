"""Wires the window to the system: other starts, the shortcut from anywhere, the tray."""

from functools import partial
from types import TracebackType

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.comfort import Comfort
from desktop_app.controllers.front import Front
from desktop_app.controllers.shortcut import GlobalShortcut, ShortcutState, Standing
from desktop_app.controllers.shutdown import Shutdown
from desktop_app.everywhere import EverywhereSettings
from desktop_app.instance.listener import Listener
from desktop_app.instance.message import Message, Wish
from desktop_app.instance.seat import Seat
from desktop_app.state.settings import Settings
from desktop_app.system.shortcut import system_shortcut, way
from desktop_app.views.staying import StayingNote
from desktop_app.views.tray import Tray
from desktop_app.views.window import Window


class Presence(QObject):
    """The one instance, as the system sees it; an asynchronous context manager."""

    def __init__(self, window: Window, comfort: Comfort, shutdown: Shutdown, seat: Seat) -> None:
        super().__init__(window)
        self.window, self.comfort, self.shutdown = window, comfort, shutdown
        chosen = way(QGuiApplication.platformName())
        self.front = Front(window)
        self.shortcut = GlobalShortcut(partial(system_shortcut, chosen), self)
        self.everywhere = EverywhereSettings(window, comfort, self.shortcut, chosen)
        self._listener = Listener(seat, self.hear)
        self._tray: Tray | None = None
        self._quitting = False
        self._wire()

    async def __aenter__(self) -> "Presence":
        """Hear the other starts, and the keys."""
        await self._listener.start()
        self._apply(self.comfort.settings)
        self._note(self.shortcut.state)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """From here on another start is the one instance, and may have the keys."""
        self.window.removeEventFilter(self)
        self.window.hide()
        await self.shortcut.close()
        await self._listener.close()
        if self._tray is not None:
            self._tray.hide()

    def hear(self, message: Message) -> None:
        """Do what another start was for."""
        if message.palette:
            self.comfort.wear(message.palette)
        if message.wish is Wish.START:
            return
        if message.wish is Wish.TOGGLE and not message.query:
            self._toggle(message.activation_token)
            return
        if message.query:
            self.window.box.setText(message.query)
        self._show(message.activation_token)

    @property
    def stays(self) -> bool:
        """Whether the application goes on when the window is closed."""
        if self._quitting or not self.comfort.is_attached:
            return False
        bound = self.shortcut.state.standing is Standing.BOUND
        return bound or self._tray is not None

    def quit(self) -> None:
        """End the application."""
        self._quitting = True
        self.shutdown.begin()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the window instead of closing it."""
        if event.type() is QEvent.Type.Close and self.stays:
            event.ignore()
            self._hide_instead()
            return True
        return super().eventFilter(watched, event)

    def _wire(self) -> None:
        quit_action = self.window.actions_by_name["quit"]
        quit_action.triggered.disconnect(self.window.close)
        quit_action.triggered.connect(self.quit)
        self.shutdown.stays = lambda: self.stays
        self.window.installEventFilter(self)
        self.comfort.applied.connect(self._apply)
        self.shortcut.pressed.connect(self._toggle)
        self.shortcut.changed.connect(self._note)

    def _show(self, token: str = "") -> None:
        self.front.bring(token)
        self.window.go_to_search()

    def _toggle(self, token: str = "") -> None:
        if self.front.is_in_front:
            self.window.hide()
        else:
            self._show(token)

    def _hide_instead(self) -> None:
        if self.comfort.settings.told_to_stay:
            self.window.hide()
            return
        note = StayingNote(self._way_back(), self.window)
        note.finished.connect(self._told)
        note.finished.connect(note.deleteLater)
        note.open()

    def _told(self, accepted: int) -> None:
        self.comfort.change(told_to_stay=True)
        if accepted:
            self.window.hide()
        else:
            self.quit()

    def _way_back(self) -> str:
        state = self.shortcut.state
        if state.standing is Standing.BOUND:
            return self.tr("{keys} brings it back from anywhere.").format(keys=state.keys)
        return self.tr("The icon in the tray brings it back.")

    def _apply(self, settings: Settings) -> None:
        self.shortcut.want(
            self.everywhere.keys(settings) if self.everywhere.wanted(settings) else ""
        )
        if settings.tray and self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._tray = Tray(QGuiApplication.windowIcon(), self.window)
            self._tray.wanted.connect(self._toggle)
            self._tray.shown.connect(self._show)
            self._tray.quitted.connect(self.quit)
            self._tray.show()
        elif not settings.tray and self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    def _note(self, state: ShortcutState) -> None:
        has_way_back = state.standing in {Standing.BOUND, Standing.ASKING} or self._tray
        if not has_way_back and not self.window.isVisible():
            self.window.showMinimized()  # nobody would find it
