"""The one table of actions: shortcuts, buttons and the list behind F1 all come from it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.views.actions.action_spec import ActionName, ActionSpec
from desktop_app.views.actions.key_bindings import effective

SMALL = "small"
"""The property of an action that holds what its button says where there is little room."""


class Actions(QObject):
    """The table, and its rows as Qt's actions, by name."""

    def __init__(self, window: QWidget, box: QWidget) -> None:
        super().__init__(window)
        self._defaults = self.groups = self._table()
        """The table, by the group's name, in the order in which a person reads it."""
        self._made: dict[ActionName, QAction] = {}
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

    def __getitem__(self, name: ActionName) -> QAction:
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
            ActionSpec(ActionName.ZOOM_IN, self.tr("Larger text"), ("Ctrl++", "Ctrl+=")),
            ActionSpec(ActionName.ZOOM_OUT, self.tr("Smaller text"), ("Ctrl+-",)),
            ActionSpec(ActionName.ZOOM_RESET, self.tr("Reset text size"), ("Ctrl+0",)),
            ActionSpec(ActionName.LIST, self.tr("Show or hide the result list"), ("F9",)),
            ActionSpec(ActionName.FULL_SCREEN, self.tr("Full screen"), ("F11",)),
            ActionSpec(ActionName.SETTINGS, self.tr("Settings…"), ("Ctrl+,",)),
            ActionSpec(ActionName.MENU, self.tr("Menu"), ("F10",)),
        )

    def _returning(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec(ActionName.PIN, self.tr("Pin or unpin"), ("Ctrl+D",), self.tr("Pin ☆")),
            ActionSpec(ActionName.SEARCHES, self.tr("Recent searches"), ("Ctrl+R",)),
            ActionSpec(ActionName.VISITS, self.tr("Reading history…"), ("Ctrl+H",)),
            ActionSpec(ActionName.CONTENTS, self.tr("Browse contents"), ("Ctrl+B",)),
        )

    def _tabs(self) -> tuple[ActionSpec, ...]:
        return (
            ActionSpec(ActionName.NEW_TAB, self.tr("New tab"), ("Ctrl+T",)),
            ActionSpec(ActionName.CLOSE_TAB, self.tr("Close tab"), ("Ctrl+W",)),
            ActionSpec(ActionName.REOPEN_TAB, self.tr("Reopen closed tab"), ("Ctrl+Shift+T",)),
            ActionSpec(ActionName.NEXT_TAB, self.tr("Next tab"), ("Ctrl+Tab", "Ctrl+PgDown")),
            ActionSpec(
                ActionName.PREVIOUS_TAB, self.tr("Previous tab"), ("Ctrl+Shift+Tab", "Ctrl+PgUp")
            ),
            ActionSpec(ActionName.LIST_TABS, self.tr("List all tabs"), ("Ctrl+Shift+A",)),
            ActionSpec(ActionName.TAB_RIGHT, self.tr("Move tab right"), ("Ctrl+Shift+PgDown",)),
            ActionSpec(ActionName.TAB_LEFT, self.tr("Move tab left"), ("Ctrl+Shift+PgUp",)),
        )

    def _table(self) -> dict[str, tuple[ActionSpec, ...]]:
        return {
            self.tr("Search"): (
                ActionSpec(
                    ActionName.SEARCH, self.tr("Go to the search box"), ("Ctrl+K", "Ctrl+L", "/")
                ),
                ActionSpec(
                    ActionName.LITERALLY,
                    self.tr("Search for the exact words"),
                    ("Ctrl+Shift+L",),
                ),
                ActionSpec(ActionName.UP, self.tr("Previous result"), ("Up",), in_box=True),
                ActionSpec(ActionName.DOWN, self.tr("Next result"), ("Down",), in_box=True),
                ActionSpec(
                    ActionName.PAGE_UP,
                    self.tr("One page up in the results"),
                    ("PgUp",),
                    in_box=True,
                ),
                ActionSpec(
                    ActionName.PAGE_DOWN,
                    self.tr("One page down in the results"),
                    ("PgDown",),
                    in_box=True,
                ),
                ActionSpec(
                    ActionName.ESCAPE,
                    self.tr("Back to the entry, then clear the search box"),
                    ("Esc",),
                ),
            ),
            self.tr("Page"): (
                ActionSpec(
                    ActionName.PAGE,
                    self.tr("Open the whole page"),
                    ("Return", "Enter"),
                    self.tr("Whole page ⏎"),
                    in_box=True,
                ),
                ActionSpec(
                    ActionName.RESULT_TAB,
                    self.tr("Open the result in a new tab"),
                    ("Ctrl+Return", "Ctrl+Enter"),
                    in_box=True,
                ),
                ActionSpec(ActionName.TEXT, self.tr("Go to the text"), ("F6",)),
                ActionSpec(ActionName.OUTLINE, self.tr("Go to the page outline"), ("Ctrl+O",)),
                ActionSpec(
                    ActionName.COPY_CODE,
                    self.tr("Copy the next visible code block"),
                    ("Ctrl+E",),
                ),
                ActionSpec(
                    ActionName.PREVIOUS,
                    self.tr("Previous page"),
                    ("Alt+PgUp",),
                    self.tr("‹ Previous page"),
                ),
                ActionSpec(
                    ActionName.NEXT, self.tr("Next page"), ("Alt+PgDown",), self.tr("Next page ›")
                ),
                ActionSpec(ActionName.BACK, self.tr("Back"), ("Alt+Left",)),
                ActionSpec(ActionName.FORWARD, self.tr("Forward"), ("Alt+Right",)),
                ActionSpec(
                    ActionName.COPY_LINK,
                    self.tr("Copy link to the official documentation"),
                    ("Ctrl+Shift+C",),
                    self.tr("Copy link"),
                    self.tr("Link", "copied by a small button"),
                ),
                ActionSpec(ActionName.COPY_NAME, self.tr("Copy name"), ("Ctrl+Shift+N",)),
                ActionSpec(
                    ActionName.COPY_IMPORT, self.tr("Copy import statement"), ("Ctrl+Shift+I",)
                ),
                ActionSpec(ActionName.COPY_PLAIN, self.tr("Copy as plain text"), ("Ctrl+Alt+C",)),
                ActionSpec(
                    ActionName.COPY_MARKDOWN,
                    self.tr("Copy link as Markdown"),
                    ("Ctrl+Shift+M",),
                ),
                ActionSpec(
                    ActionName.COPY_RST,
                    self.tr("Copy link as reStructuredText"),
                    ("Ctrl+Shift+R",),
                ),
                ActionSpec(ActionName.PRINT, self.tr("Print…"), ("Ctrl+P",)),
                ActionSpec(ActionName.PDF, self.tr("Export as PDF…"), ("Ctrl+Shift+P",)),
                ActionSpec(
                    ActionName.OPEN_LINK,
                    self.tr("Open in browser"),
                    ("Ctrl+Shift+O",),
                    self.tr("Open ↗"),
                ),
            ),
            self.tr("Find in page"): (
                ActionSpec(ActionName.FIND, self.tr("Find in page"), ("Ctrl+F",)),
                ActionSpec(ActionName.FIND_NEXT, self.tr("Next match"), ("F3", "Ctrl+G")),
                ActionSpec(
                    ActionName.FIND_PREVIOUS,
                    self.tr("Previous match"),
                    ("Shift+F3", "Ctrl+Shift+G"),
                ),
                ActionSpec(ActionName.FIND_CASE, self.tr("Match case"), ("Alt+C",)),
                ActionSpec(ActionName.FIND_WORDS, self.tr("Whole words"), ("Alt+W",)),
            ),
            self.tr("History and pins"): self._returning(),
            self.tr("Tabs"): self._tabs(),
            self.tr("Window"): (
                ActionSpec(ActionName.NEW_WINDOW, self.tr("New window"), ("Ctrl+N",)),
                *self._comfort(),
                ActionSpec(ActionName.UPDATE, self.tr("Update documentation")),
                ActionSpec(ActionName.DOCSETS_FOLDER, self.tr("Open the docsets folder")),
                ActionSpec(ActionName.SHORTCUTS, self.tr("Keyboard shortcuts"), ("F1",)),
                ActionSpec(ActionName.ABOUT, self.tr("About Python Docs")),
                ActionSpec(ActionName.QUIT, self.tr("Quit"), ("Ctrl+Q",)),
            ),
        }
