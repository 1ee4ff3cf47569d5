"""Has the images of a text rendered, one after the other, in a process of their own."""

import time
from collections import deque

from PySide6.QtCore import QObject, QTimer

from desktop_app.rendering.protocol import WantedImage
from desktop_app.rendering.renderer import ImageRenderer
from desktop_app.runtime.tasks import TaskGroup

_TEXT_SECONDS = 10.0
"""What the images of one text may take together: then the rest is refused."""

_IDLE = 20_000
"""Milliseconds after which the process is ended: it takes some 40 MB."""


class ImageLoader(QObject):
    """Delivers images in the order in which they are wanted; those of a former text no more."""

    def __init__(self, tasks: TaskGroup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._renderer = ImageRenderer()
        self._waiting: deque[WantedImage] = deque()
        self._works = False
        self._current: WantedImage | None = None
        """What is being rendered."""
        self._spent = 0.0
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self._rest)

    def begin(self) -> None:
        """Another text is shown."""
        self._spent = 0.0
        if self._current is not None and not self._current.still_wanted():
            self._renderer.abandon()

    def load(self, wanted: WantedImage) -> None:
        """Deliver an image as soon as it is its turn."""
        self._waiting.append(wanted)
        if not self._works:
            self._works = True
            self._idle.stop()
            self._tasks.start_cancellable(self._work())

    async def close(self) -> None:
        """End the process."""
        self._idle.stop()
        await self._renderer.close()

    async def _work(self) -> None:
        try:
            while self._waiting:
                wanted = self._waiting.popleft()
                pixels = await self._render(wanted) if wanted.still_wanted() else b""
                if wanted.still_wanted():
                    wanted.deliver(pixels)
        finally:
            self._works = False
        self._idle.start()

    async def _render(self, wanted: WantedImage) -> bytes:
        if self._spent > _TEXT_SECONDS:
            return b""
        begun = time.monotonic()
        self._current = wanted
        try:
            return await self._renderer.render(wanted.request)
        finally:
            self._current = None
            self._spent += time.monotonic() - begun

    def _rest(self) -> None:
        if not self._works:
            self._tasks.start(self._renderer.close())
