"""The one table of actions: shortcuts, buttons and the list behind F1 all come from it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.views.actions.action_spec import Spec
from desktop_app.views.actions.key_bindings import effective

SMALL = "small"
"""The property of an action that holds what its button says where there is little room."""


class Actions(QObject):
    """The table, and its rows as Qt's actions, by name."""

    def __init__(self, window: QWidget, box: QWidget) -> None:
        super().__init__(window)
        self._defaults = self.groups = self._table()
        """The table, by the group's name, in the order in which a person reads it."""
        self._made: dict[str, QAction] = {}
        for spec in (spec for group in self.groups.values() for spec in group):
            action = QAction(spec.text, self)
            if spec.in_box:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            (box if spec.in_box else window).addAction(action)
            if spec.on_button:
                action.setIconText(spec.on_button)
                action.setProperty(SMALL, spec.on_small_button)
            self._made[spec.name] = action
        self.set_keys({}, vim=False)

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    @property
    def specs(self) -> Iterator[Spec]:
        """Every row, with the keys that are in force."""
        return (spec for group in self.groups.values() for spec in group)

    def set_keys(self, changed: Mapping[str, str], *, vim: bool) -> None:
        """Have the table's keys, but those that were `changed`, and with or without vi's."""
        self.groups = {
            name: tuple(effective(spec, changed, vim=vim) for spec in group)
            for name, group in self._defaults.items()
        }
        for spec in self.specs:
            action = self._made[spec.name]
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            if spec.on_button:
                keys = ", ".join(spec.shown_keys)
                action.setToolTip(f"{spec.text} ({keys})" if keys else spec.text)

    def _comfort(self) -> tuple[Spec, ...]:
        return (
            Spec("zoom-in", self.tr("Larger text"), ("Ctrl++", "Ctrl+=")),
            Spec("zoom-out", self.tr("Smaller text"), ("Ctrl+-",)),
            Spec("zoom-reset", self.tr("Text as it was"), ("Ctrl+0",)),
            Spec("list", self.tr("Show or hide the list"), ("F9",)),
            Spec("full-screen", self.tr("Full screen"), ("F11",)),
            Spec("settings", self.tr("Settings"), ("Ctrl+,",)),
            Spec("menu", self.tr("Menu"), ("F10",)),
        )

    def _returning(self) -> tuple[Spec, ...]:
        return (
            Spec("pin", self.tr("Pin, or unpin"), ("Ctrl+D",), self.tr("Pin ☆")),
            Spec("searches", self.tr("Recent searches"), ("Ctrl+R",)),
            Spec("visits", self.tr("What was read lately"), ("Ctrl+H",)),
            Spec("contents", self.tr("Browse the contents"), ("Ctrl+B",)),
        )

    def _tabs(self) -> tuple[Spec, ...]:
        return (
            Spec("new-tab", self.tr("New tab"), ("Ctrl+T",)),
            Spec("close-tab", self.tr("Close the tab"), ("Ctrl+W",)),
            Spec("reopen-tab", self.tr("Open the tab closed last"), ("Ctrl+Shift+T",)),
            Spec("next-tab", self.tr("Next tab"), ("Ctrl+Tab", "Ctrl+PgDown")),
            Spec("previous-tab", self.tr("Previous tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            Spec("tab-right", self.tr("Move the tab to the right"), ("Ctrl+Shift+PgDown",)),
            Spec("tab-left", self.tr("Move the tab to the left"), ("Ctrl+Shift+PgUp",)),
        )

    def _table(self) -> dict[str, tuple[Spec, ...]]:
        return {
            self.tr("Search"): (
                Spec("search", self.tr("Go to the search box"), ("Ctrl+K", "Ctrl+L", "/")),
                Spec("up", self.tr("Result above"), ("Up",), in_box=True),
                Spec("down", self.tr("Result below"), ("Down",), in_box=True),
                Spec("page-up", self.tr("A screen of results up"), ("PgUp",), in_box=True),
                Spec("page-down", self.tr("A screen of results down"), ("PgDown",), in_box=True),
                Spec("escape", self.tr("Back to the entry, then clear the search box"), ("Esc",)),
            ),
            self.tr("Read"): (
                Spec(
                    "page",
                    self.tr("The whole page"),
                    ("Return", "Enter"),
                    self.tr("Whole page ⏎"),
                    in_box=True,
                ),
                Spec(
                    "result-tab",
                    self.tr("The result in a new tab"),
                    ("Ctrl+Return", "Ctrl+Enter"),
                    in_box=True,
                ),
                Spec("text", self.tr("Go to the text"), ("F6",)),
                Spec("outline", self.tr("Go to the outline of the page"), ("Ctrl+O",)),
                Spec("copy-code", self.tr("Copy the code in sight, block by block"), ("Ctrl+E",)),
                Spec("previous", self.tr("Previous page"), ("Alt+PgUp",), self.tr("‹ Prev")),
                Spec("next", self.tr("Next page"), ("Alt+PgDown",), self.tr("Next ›")),
                Spec("back", self.tr("Back in the history"), ("Alt+Left",)),
                Spec("forward", self.tr("Forward in the history"), ("Alt+Right",)),
                Spec(
                    "copy-link",
                    self.tr("Copy the link to the official documentation"),
                    ("Ctrl+Shift+C",),
                    self.tr("Copy link"),
                    self.tr("Link", "copied by a small button"),
                ),
                Spec("copy-name", self.tr("Copy the name"), ("Ctrl+Shift+N",)),
                Spec("copy-import", self.tr("Copy the import line"), ("Ctrl+Shift+I",)),
                Spec("copy-markdown", self.tr("Copy the link as Markdown"), ("Ctrl+Shift+M",)),
                Spec("copy-rst", self.tr("Copy the link as reStructuredText"), ("Ctrl+Shift+R",)),
                Spec("print", self.tr("Print…"), ("Ctrl+P",)),
                Spec("pdf", self.tr("Export as PDF…"), ("Ctrl+Shift+P",)),
                Spec(
                    "open-link",
                    self.tr("Open in the browser"),
                    ("Ctrl+Shift+O",),
                    self.tr("Open ↗"),
                ),
            ),
            self.tr("Find in the text"): (
                Spec("find", self.tr("Find in the text"), ("Ctrl+F",)),
                Spec("find-next", self.tr("Next match"), ("F3", "Ctrl+G")),
                Spec("find-previous", self.tr("Previous match"), ("Shift+F3", "Ctrl+Shift+G")),
                Spec("find-case", self.tr("Match case"), ("Alt+C",)),
                Spec("find-words", self.tr("Whole words"), ("Alt+W",)),
            ),
            self.tr("Come back"): self._returning(),
            self.tr("Tabs"): self._tabs(),
            self.tr("Window"): (
                Spec("new-window", self.tr("New window"), ("Ctrl+N",)),
                *self._comfort(),
                Spec("update", self.tr("Update the documentation")),
                Spec("shortcuts", self.tr("All shortcuts"), ("F1",)),
                Spec("about", self.tr("About Python Docs")),
                Spec("quit", self.tr("Quit"), ("Ctrl+Q",)),
            ),
        }
