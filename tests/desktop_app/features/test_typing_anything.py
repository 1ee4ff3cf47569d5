"""Whatever is typed or pasted into the real window is answered, soon."""

import asyncio
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.desktop_app.driver import Drive, Driver
from tests.desktop_app.odd_texts import ODD

LONGEST_MS = 100.0
"""Of the window's thread: the search, the list, the preview, and this test's own looking."""


def test_any_text_can_be_pasted(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        box, searcher = user.window.box, user.session.searcher
        await user.search("gather")

        async def paste(text: str) -> float:
            box.clear()
            await asyncio.sleep(0)
            QGuiApplication.clipboard().setText(text)
            began = time.thread_time()
            user.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            await user.until(lambda: searcher.latest.idle and user.reader.latest.idle)
            user.window.repaint()
            return (time.thread_time() - began) * 1000

        for text in ODD:
            took = await paste(text)
            assert took <= LONGEST_MS or await paste(text) <= LONGEST_MS, (text[:20], took)
            found = bool(user.names())
            assert found or not box.text().strip() or user.window.notice.isVisible()
        box.clear()
        await user.search("gather")

    drive(scenario, docset)
