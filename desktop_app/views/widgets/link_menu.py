"""The menu of something that can be opened: a result, a pin, a row of the contents."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.docset.kinds import Kind
from desktop_app.models.links import Link
from desktop_app.views.actions.action_spec import native_keys

_INSIDE = {Kind.MODULE: "module:", Kind.CLASS: "class:", Kind.EXCEPTION: "class:"}
"""The scope that searches inside of a kind."""

_PROSE = frozenset({Kind.SECTION, Kind.PAGE, Kind.TERM, None})
"""What no program imports."""


class LinkMenu(QMenu):
    """Opens where it is asked for; says what was chosen, of which `Link`."""

    opened = Signal(object)
    """The `Link` shall be opened."""
    tab_wanted = Signal(object)
    """The `Link` shall be opened in a new tab."""
    search_wanted = Signal(str)
    """What to begin the text in the search box with."""
    name_wanted = Signal(object)
    """The name of the `Link` shall be copied."""
    import_wanted = Signal(object)
    """The import line of the `Link` shall be copied."""
    address_wanted = Signal(object)
    """The place of the `Link` on the web shall be copied."""
    pin_wanted = Signal(object)
    """The `Link` shall be pinned, or unpinned."""
    moved = Signal(object, int)
    """A pin's `Link`, and by how many positions it shall move."""
    docset_chosen = Signal(str)
    """The slug of the only docset that shall be searched."""
    folder_wanted = Signal()
    """The folder of the docsets shall be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(False)

    def open(
        self, link: Link, place: QPoint, *, pinned: bool, has_address: bool, arranged: bool = False
    ) -> None:
        """Open at a place of the screen.

        `pinned` and `has_address` say how it stands with the link; `arranged`, whether it is in a
        list that the user has in an order of their own.
        """
        self.clear()
        self._add(self.tr("Open"), lambda: self.opened.emit(link), "Return")
        self._add(self.tr("Open in new tab"), lambda: self.tab_wanted.emit(link), "Ctrl+Return")
        if scope := inside(link):
            self.addSeparator()
            words = self.tr("Search inside {name}").format(name=link.title)
            self._add(words, lambda: self.search_wanted.emit(scope))
        self.addSeparator()
        self._add(self.tr("Copy name"), lambda: self.name_wanted.emit(link))
        if link.kind not in _PROSE:
            self._add(self.tr("Copy import statement"), lambda: self.import_wanted.emit(link))
        self._add(self.tr("Copy link"), lambda: self.address_wanted.emit(link), enabled=has_address)
        self.addSeparator()
        if arranged:
            self._add(self.tr("Move up"), lambda: self.moved.emit(link, -1), "Alt+Up")
            self._add(self.tr("Move down"), lambda: self.moved.emit(link, 1), "Alt+Down")
        self._add(
            self.tr("Unpin") if pinned else self.tr("Pin"),
            lambda: self.pin_wanted.emit(link),
            "Del" if arranged else "",
        )
        self.popup(place)

    def open_for_docset(self, slug: str, title: str, place: QPoint) -> None:
        """Open at a place of the screen, for a whole docset."""
        self.clear()
        words = self.tr("Search only in {docset}").format(docset=title)
        self._add(words, lambda: self.docset_chosen.emit(slug))
        self.addSeparator()
        self._add(self.tr("Open the docsets folder"), self.folder_wanted.emit)
        self.popup(place)

    def _add(
        self, text: str, chosen: Callable[[], object], key: str = "", *, enabled: bool = True
    ) -> None:
        text = text.replace("&", "&&")
        action = self.addAction(f"{text}\t{native_keys(key)}" if key else text)
        action.triggered.connect(lambda: chosen())
        action.setEnabled(enabled)


def inside(link: Link) -> str:
    """Return the text that searches inside of what a link leads to; empty where nothing is.

    >>> inside(Link(None, "re", Kind.MODULE))
    'module:re '
    """
    scope = _INSIDE.get(link.kind) if link.kind else None
    return f"{scope}{link.title} " if scope else ""
