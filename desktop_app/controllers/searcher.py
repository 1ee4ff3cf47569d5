"""From the text in the search box to an answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.runtime.error_messages import translate_message
from desktop_app.runtime.latest_request import LatestRequest
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.search.frecency_boost import boost_frequent

if TYPE_CHECKING:
    from desktop_app.docset.records import Location
    from desktop_app.search.records import Answer
    from desktop_app.search.service import SearchService

FIRST_RESULTS = 40
"""How many results are asked for at a keystroke: some screens more than one sees."""

MORE_RESULTS = 200
"""How many when one scrolls on."""


class _Request(NamedTuple):
    text: str
    limit: int
    docsets: frozenset[str] | None
    literally: bool


class Searcher(QObject):
    """Asks the search service at every keystroke; what is typed before it is there waits for it."""

    answered = Signal(object, bool)
    """An `Answer` to the latest text, and whether there may be more of it."""
    extended = Signal(object, bool)
    """A longer `Answer` to the text that is shown, and the same."""
    missed = Signal()
    """Nothing matches the latest text; `answered` has said so."""
    noticed = Signal(str)
    """Why questions are answered by their words alone, as a sentence; said once."""
    emptied = Signal()
    """The box is empty."""

    def __init__(self, tasks: TaskGroup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service: SearchService | None = None
        self._text = ""
        self._docsets: frozenset[str] | None = None
        self._exhausted = False
        self._literally = False
        self._has_noticed = False
        self.boosts: Callable[[], Mapping[Location, float]] = dict
        """How much each location rises by habit, 0 to 1; empty when nothing does."""
        self.latest: LatestRequest[_Request, Answer] = LatestRequest(
            tasks, self._search, self._deliver
        )

    def attach(self, service: "SearchService") -> None:
        """Answer from now on, beginning with what has been typed."""
        self._service = service
        self.set_text(self._text)

    def set_text(self, text: str) -> None:
        """Search for `text`, in place of what was searched for."""
        if text != self._text:
            self._literally = False
        self._text = text
        self._exhausted = False
        if not text.strip():
            self.latest.discard()
            self.emptied.emit()
        elif self._service is not None:
            self.latest.submit(_Request(text, FIRST_RESULTS, self._docsets, self._literally))

    def set_docsets(self, slugs: Iterable[str]) -> None:
        """Search these docsets only."""
        self._docsets = frozenset(slugs)
        self.set_text(self._text)

    def search_literally(self) -> None:
        """Search for the very words of the text, or have it recognised again."""
        self._literally = not self._literally
        self.set_text(self._text)

    def more(self) -> None:
        """Ask for more results, since the end of the list has come into sight."""
        if self._service is not None and not self._exhausted and self.latest.idle:
            self._exhausted = True
            self.latest.submit(_Request(self._text, MORE_RESULTS, self._docsets, self._literally))

    async def _search(self, request: _Request) -> "Answer":
        if self._service is None:
            raise RuntimeError("asked before a search service was attached")
        answer = await self._service.search(
            request.text,
            limit=request.limit,
            docsets=request.docsets,
            literally=request.literally,
        )
        boosts = self.boosts()
        if not boosts:
            return answer
        return replace(answer, results=boost_frequent(answer.results, boosts))

    def _deliver(self, request: _Request, answer: "Answer") -> None:
        more = len(answer.results) == request.limit < MORE_RESULTS
        self._exhausted = not more
        (self.answered if request.limit == FIRST_RESULTS else self.extended).emit(answer, more)
        if not answer.results:
            self.missed.emit()
        if answer.problem and not self._has_noticed:
            self._has_noticed = True
            self.noticed.emit(translate_message(answer.problem))
