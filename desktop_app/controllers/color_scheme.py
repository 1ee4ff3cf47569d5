"""Light or dark: as the system has it, or as the user chose."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

SYSTEM, LIGHT, DARK = "system", "light", "dark"
_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    LIGHT: Qt.ColorScheme.Light,
    DARK: Qt.ColorScheme.Dark,
}


class ColorScheme(QObject):
    """Which of the two palettes is in force."""

    changed = Signal(bool)
    """Whether it is dark now."""

    def __init__(
        self,
        choice: str = SYSTEM,
        override: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`choice` is the user's; `override`, if any, goes before it in this run."""
        super().__init__(parent)
        self._choice, self._override = choice, override
        self._hints = QGuiApplication.styleHints()
        # dialogs and title bars, which the system draws, follow
        self._hints.setColorScheme(_SCHEMES[self._in_force])
        self._hints.colorSchemeChanged.connect(self._announce)

    @property
    def dark(self) -> bool:
        """Whether the dark palette is in force."""
        if self._in_force == SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._in_force == DARK

    def choose(self, choice: str, *, keep_override: bool = True) -> None:
        """Follow the system, or use one palette whatever the system has."""
        self._set(choice, self._override if keep_override else None)

    def override(self, choice: str) -> None:
        """Use this palette in this run, whatever is chosen in the settings."""
        self._set(self._choice, choice)

    @property
    def _in_force(self) -> str:
        return self._override or self._choice

    def _set(self, choice: str, override: str | None) -> None:
        before = self.dark
        self._choice, self._override = choice, override
        self._hints.setColorScheme(_SCHEMES[self._in_force])
        if self.dark != before:
            self._announce()

    def _announce(self) -> None:
        self.changed.emit(self.dark)
