"""Updates the documentation, when the user asks for it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.build_messages import Stage
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.records import Docset
from desktop_app.runtime.error_messages import user_message
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class Progress(NamedTuple):
    """How far an update is."""

    title: str
    """Of the docset."""
    stage: Stage | None
    """What the parser does; None before it has said anything."""
    percent: int


class Updater(QObject):
    """Fetches and builds what is open, one docset after the other, and has the library read it."""

    progressed = Signal(object)
    """A `Progress`."""
    replaced = Signal()
    """A docset was replaced: what was read from it before is not what is there now."""
    ended = Signal(str)
    """All is done, as a sentence; empty after it was cancelled."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._library = library
        self._cancel: Callable[[], object] | None = None

    @property
    def running(self) -> bool:
        """Whether an update is under way."""
        return self._cancel is not None

    def start(self) -> None:
        """Update every open docset that can be, unless that is being done."""
        if not self.running:
            self._cancel = self._tasks.start_cancellable(self._update_all())

    def cancel(self) -> None:
        """Leave everything as it is, but docsets that are done."""
        if self._cancel is not None:
            self._cancel()

    async def _update_all(self) -> None:
        # the window is painted without it
        from desktop_app.updates import can_update

        words = ""
        try:
            docsets = [docset for docset in self._library.docsets if can_update(docset)]
            words = await self._update_each(docsets)
        except DocsetError as problem:
            words = user_message(problem)
        finally:
            self._cancel = None
            self.ended.emit(words)

    async def _update_each(self, docsets: Sequence[Docset]) -> str:
        from desktop_app.updates import add_vectors, update

        skipped = 0
        for docset in docsets:
            self.progressed.emit(Progress(docset.title, None, 0))
            file, missing = await update(docset, partial(self._tell, docset.title))
            await self._library.replace(file)
            skipped += missing
            self.replaced.emit()
            # it can be searched already; questions will be answered better
            self._tasks.start_cancellable(add_vectors(file))
        titles = ", ".join(docset.title for docset in docsets)
        if not docsets:
            return self.tr("None of the installed documentation can be updated online.")
        if skipped:
            return self.tr("{titles} is up to date, but {count} pages could not be read.").format(
                titles=titles, count=skipped
            )
        return self.tr("{titles} is up to date.").format(titles=titles)

    def _tell(self, title: str, stage: Stage, percent: int) -> None:
        self.progressed.emit(Progress(title, stage, percent))
