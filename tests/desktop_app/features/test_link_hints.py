"""What a link leads to is said while the mouse, or the focus, is on it."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from tests.desktop_app.driver import Drive, Driver


async def point_at(user: Driver, text: str) -> None:
    browser = user.window.pane.browser
    await user.until(lambda: browser.complete)
    place = browser.cursorRect(browser.document().find(text)).center()
    for step in (8, 4):
        await user.move_mouse(browser.viewport(), place - QPoint(step, 0))


def test_a_link_says_what_it_leads_to(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        card = user.window.card
        await user.search("gather")
        await point_at(user, "re.sub()")
        await user.until(card.isVisible)
        assert "re.sub(pattern, repl, string)" in card.accessibleName()
        assert "function" in card.accessibleName()
        assert user.window.pane.rect().contains(card.geometry())
        assert not user.window.status.isVisible()
        await point_at(user, "Run awaitable")
        await user.until(lambda: not card.isVisible())

    drive(scenario, docset)


def test_a_link_to_the_web_says_its_url(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        await point_at(user, "the web")
        await user.until(user.window.status.isVisible)
        assert user.window.status.accessibleName() == "https://example.org/x"
        for nothing in ("a file", "nothing"):
            await point_at(user, nothing)
            await user.until(lambda: not user.window.status.isVisible())
        assert not user.window.card.isVisible()

    drive(scenario, docset)


def test_tab_goes_from_link_to_link_and_says_the_same(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(Qt.Key.Key_F6)
        user.press(Qt.Key.Key_Tab)
        await user.until(user.window.card.isVisible)
        assert "re.sub" in user.window.card.accessibleName()
        user.press(Qt.Key.Key_Tab)
        await user.until(lambda: not user.window.card.isVisible())
        assert user.window.status.accessibleName() == "https://example.org/x"
        user.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: user.shown() == ["re.sub"])
        assert not user.window.card.isVisible()

    drive(scenario, docset)
