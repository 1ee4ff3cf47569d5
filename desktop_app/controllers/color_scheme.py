"""Light or dark: as the system has it, or as the user wants it."""

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

    def __init__(self, choice: str = SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = QGuiApplication.styleHints()
        # dialogs and title bars, which the system draws, follow
        self._hints.setColorScheme(_SCHEMES[choice])
        self._choice = choice
        self._hints.colorSchemeChanged.connect(self._announce)

    @property
    def dark(self) -> bool:
        """Whether the dark palette is in force."""
        if self._choice == SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice == DARK

    def choose(self, choice: str) -> None:
        """Follow the system, or have one palette whatever the system has."""
        before, self._choice = self.dark, choice
        self._hints.setColorScheme(_SCHEMES[choice])
        if self.dark != before:
            self._announce()

    def _announce(self) -> None:
        self.changed.emit(self.dark)
