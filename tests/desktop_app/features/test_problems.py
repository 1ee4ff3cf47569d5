"""What is wrong is said whole, stays to be read, and is not contradicted."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import CONTROL, KEY, Drive, Driver


@pytest.fixture
def damaged(docset: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Return two docsets, both cut off in the middle."""
    files = (tmp_path / "first-damaged.db", tmp_path / "second-damaged.db")
    for file in files:
        shutil.copy(docset, file)
        file.write_bytes(file.read_bytes()[: docset.stat().st_size // 2])
    return files


def lines(user: Driver) -> list[str]:
    """Return the sentences that can be read in the bar."""
    found = user.window.problems.findChildren(QLabel)
    return [line.text() for line in found if line.isVisible() and line.text()]


def test_every_damaged_docset_is_said_beside_what_was_open_before(
    drive: Drive, docset: Path, damaged: tuple[Path, Path]
) -> None:
    async def evening(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())

    async def morning(user: Driver) -> None:
        bar = user.window.problems
        await user.until(lambda: user.shown() == ["asyncio.gather"] or user.shown())
        await user.until(lambda: len(lines(user)) == 2)
        for file, line in zip(damaged, lines(user), strict=True):
            assert str(file) in line and not line.endswith("…") and "…" not in line
        browser = user.window.pane.browser
        await user.move_mouse(browser.viewport(), browser.viewport().rect().center())
        assert bar.isVisible() and bar.height() <= user.window.height() // 2
        QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
        assert not bar.isVisible() and user.focused() is user.window.box

    drive(evening, docset)
    drive(morning, *damaged, docset)


def test_without_a_docset_that_can_be_used_every_reason_is_on_the_page(
    drive: Drive, damaged: tuple[Path, Path]
) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(user.window.notice.isVisible)
        words = user.window.notice.accessibleName()
        assert all(str(file) in words for file in damaged)

    drive(scenario, *damaged, wait=False)


def test_what_cannot_be_saved_is_not_said_to_be(drive: Drive, docset: Path, tmp_path: Path) -> None:
    (tmp_path / "state.db").mkdir()  # no file can be written there

    async def scenario(user: Driver) -> None:
        status = user.window.status
        await user.search("re.sub")
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: "re.sub" in status.accessibleName())
        assert status.accessibleName() == "re.sub is pinned until you quit: it could not be saved."
        assert len(lines(user)) == 1 and "…" not in lines(user)[0]
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: "unpinned until you quit" in status.accessibleName())

    drive(scenario, docset)


def test_a_long_message_is_whole_and_comes_back_after_a_link(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        status, words = user.window.status, "A reason that is told in full. " * 12
        await user.search("gather")
        user.window.resize(640, 400)
        status.tell(words)
        assert status.text() == words and status.geometry().right() < user.window.width()
        status.hover("https://example.org/x")
        assert status.text() == "https://example.org/x"
        status.hover("")
        assert status.isVisible() and status.text() == words

    drive(scenario, docset)
