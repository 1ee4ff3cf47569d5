"""Offers what a scope that is being typed may become; Tab takes the first, and then the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.kinds import Kind
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.search.completion import Completion, Names, completions, may_complete

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class ScopeCompleter(QObject):
    """Knows what is offered, and which of it has been taken.

    Names are read when the first scope is being typed, which nobody has to wait for.
    """

    offered = Signal(object, int)
    """What the chips say, as a tuple of texts, and which has been taken; -1 for none yet."""
    completed = Signal(str)
    """What the text shall be."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._library = tasks, library
        self._names: Names | None = None
        self._offers: tuple[Completion, ...] = ()
        self._taken = -1
        self._text = ""

    def set_text(self, text: str) -> None:
        """Complete the scope that `text` begins."""
        self._text = text
        if 0 <= self._taken < len(self._offers) and self._offers[self._taken].text == text:
            return
        if self._names is None and may_complete(text):
            self._names = Names()
            self._tasks.start(self._read_names())
        self._offer(completions(text, self._names or Names()))

    def step(self, by: int) -> None:
        """Take the next offer (1) or the one before (-1), around the ends."""
        if self._offers:
            start = self._taken if self._taken >= 0 or by > 0 else 0
            self.accept((start + by) % len(self._offers))

    def accept(self, at: int) -> None:
        """Take this offer; the others stay until something else is typed."""
        taken = self._offers[at]
        if len(self._offers) == 1:
            self.completed.emit(taken.text)
            return
        self._taken = at
        self.completed.emit(taken.text)
        self.offered.emit(tuple(offer.shown for offer in self._offers), at)

    def _offer(self, offers: tuple[Completion, ...]) -> None:
        if offers != self._offers or self._taken >= 0:
            self._offers, self._taken = offers, -1
            self.offered.emit(tuple(offer.shown for offer in offers), -1)

    async def _read_names(self) -> None:
        modules: dict[str, None] = {}
        classes: dict[str, None] = {}
        for docset in self._library.docsets:
            modules |= dict.fromkeys(await self._library.names(docset.slug, Kind.MODULE))
            found = await self._library.names(docset.slug, Kind.CLASS, Kind.EXCEPTION)
            classes |= dict.fromkeys(name.rpartition(".")[2] for name in found)
        self._names = Names(tuple(modules), tuple(classes))
        self.set_text(self._text)
