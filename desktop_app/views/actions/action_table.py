"""The one table of actions: shortcuts, buttons and the list behind F1 all come from it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.views.actions.action_spec import ActionSpec
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
    def specs(self) -> Iterator[ActionSpec]:
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
            keys = ", ".join(spec.shown_keys)
            action.setToolTip(f"{spec.text} ({keys})" if keys else spec.text)

    def _comfort(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec("zoom-in", self.tr("Larger text"), ("Ctrl++", "Ctrl+=")),
            ActionSpec("zoom-out", self.tr("Smaller text"), ("Ctrl+-",)),
            ActionSpec("zoom-reset", self.tr("Text as it was"), ("Ctrl+0",)),
            ActionSpec("list", self.tr("Show or hide the list"), ("F9",)),
            ActionSpec("full-screen", self.tr("Full screen"), ("F11",)),
            ActionSpec("settings", self.tr("Settings"), ("Ctrl+,",)),
            ActionSpec("menu", self.tr("Menu"), ("F10",)),
        )

    def _returning(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec("pin", self.tr("Pin, or unpin"), ("Ctrl+D",), self.tr("Pin ☆")),
            ActionSpec("searches", self.tr("Recent searches"), ("Ctrl+R",)),
            ActionSpec("visits", self.tr("What was read lately"), ("Ctrl+H",)),
            ActionSpec("contents", self.tr("Browse the contents"), ("Ctrl+B",)),
        )

    def _tabs(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec("new-tab", self.tr("New tab"), ("Ctrl+T",)),
            ActionSpec("close-tab", self.tr("Close the tab"), ("Ctrl+W",)),
            ActionSpec("reopen-tab", self.tr("Open the tab closed last"), ("Ctrl+Shift+T",)),
            ActionSpec("next-tab", self.tr("Next tab"), ("Ctrl+Tab", "Ctrl+PgDown")),
            ActionSpec("previous-tab", self.tr("Previous tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")),
            ActionSpec("list-tabs", self.tr("List all tabs"), ("Ctrl+Shift+A",)),
            ActionSpec("tab-right", self.tr("Move the tab to the right"), ("Ctrl+Shift+PgDown",)),
            ActionSpec("tab-left", self.tr("Move the tab to the left"), ("Ctrl+Shift+PgUp",)),
        )

    def _table(self) -> dict[str, tuple[ActionSpec, ...]]:
        return {
            self.tr("Search"): (
                ActionSpec("search", self.tr("Go to the search box"), ("Ctrl+K", "Ctrl+L", "/")),
                ActionSpec(
                    "literally", self.tr("Search for the words as typed"), ("Ctrl+Shift+L",)
                ),
                ActionSpec("up", self.tr("Result above"), ("Up",), in_box=True),
                ActionSpec("down", self.tr("Result below"), ("Down",), in_box=True),
                ActionSpec("page-up", self.tr("A screen of results up"), ("PgUp",), in_box=True),
                ActionSpec(
                    "page-down", self.tr("A screen of results down"), ("PgDown",), in_box=True
                ),
                ActionSpec(
                    "escape", self.tr("Back to the entry, then clear the search box"), ("Esc",)
                ),
            ),
            self.tr("Read"): (
                ActionSpec(
                    "page",
                    self.tr("The whole page"),
                    ("Return", "Enter"),
                    self.tr("Whole page ⏎"),
                    in_box=True,
                ),
                ActionSpec(
                    "result-tab",
                    self.tr("The result in a new tab"),
                    ("Ctrl+Return", "Ctrl+Enter"),
                    in_box=True,
                ),
                ActionSpec("text", self.tr("Go to the text"), ("F6",)),
                ActionSpec("outline", self.tr("Go to the outline of the page"), ("Ctrl+O",)),
                ActionSpec(
                    "copy-code", self.tr("Copy the code in sight, block by block"), ("Ctrl+E",)
                ),
                ActionSpec(
                    "previous", self.tr("Previous page"), ("Alt+PgUp",), self.tr("‹ Previous page")
                ),
                ActionSpec("next", self.tr("Next page"), ("Alt+PgDown",), self.tr("Next page ›")),
                ActionSpec("back", self.tr("Back in the history"), ("Alt+Left",)),
                ActionSpec("forward", self.tr("Forward in the history"), ("Alt+Right",)),
                ActionSpec(
                    "copy-link",
                    self.tr("Copy the link to the official documentation"),
                    ("Ctrl+Shift+C",),
                    self.tr("Copy link"),
                    self.tr("Link", "copied by a small button"),
                ),
                ActionSpec("copy-name", self.tr("Copy the name"), ("Ctrl+Shift+N",)),
                ActionSpec("copy-import", self.tr("Copy the import line"), ("Ctrl+Shift+I",)),
                ActionSpec(
                    "copy-markdown", self.tr("Copy the link as Markdown"), ("Ctrl+Shift+M",)
                ),
                ActionSpec(
                    "copy-rst", self.tr("Copy the link as reStructuredText"), ("Ctrl+Shift+R",)
                ),
                ActionSpec("print", self.tr("Print…"), ("Ctrl+P",)),
                ActionSpec("pdf", self.tr("Export as PDF…"), ("Ctrl+Shift+P",)),
                ActionSpec(
                    "open-link",
                    self.tr("Open in the browser"),
                    ("Ctrl+Shift+O",),
                    self.tr("Open ↗"),
                ),
            ),
            self.tr("Find in the text"): (
                ActionSpec("find", self.tr("Find in the text"), ("Ctrl+F",)),
                ActionSpec("find-next", self.tr("Next match"), ("F3", "Ctrl+G")),
                ActionSpec(
                    "find-previous", self.tr("Previous match"), ("Shift+F3", "Ctrl+Shift+G")
                ),
                ActionSpec("find-case", self.tr("Match case"), ("Alt+C",)),
                ActionSpec("find-words", self.tr("Whole words"), ("Alt+W",)),
            ),
            self.tr("Come back"): self._returning(),
            self.tr("Tabs"): self._tabs(),
            self.tr("Window"): (
                ActionSpec("new-window", self.tr("New window"), ("Ctrl+N",)),
                *self._comfort(),
                ActionSpec("update", self.tr("Update the documentation")),
                ActionSpec("docsets-folder", self.tr("Open the docsets folder")),
                ActionSpec("shortcuts", self.tr("All shortcuts"), ("F1",)),
                ActionSpec("about", self.tr("About Python Docs")),
                ActionSpec("quit", self.tr("Quit"), ("Ctrl+Q",)),
            ),
        }
