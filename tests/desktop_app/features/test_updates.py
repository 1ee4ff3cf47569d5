"""Updating in the window: asked for, watched, cancelled, and swapped in where one is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.app.updates import UpdatesPresenter
from desktop_app.paths import user_docsets
from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import Drive, Driver
from tests.desktop_app.publisher import Publisher, archive_of, python_site
from tests.fixtures.building import build_docset


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what the published archive was a while ago."""
    folder = tmp_path_factory.mktemp("installed")
    build_docset(folder / "python-3.15.db", python_site(folder / "html"))
    return folder / "python-3.15.db"


@pytest.fixture
def news(published: Publisher, tmp_path: Path) -> Publisher:
    """Return the documentation has been rewritten since, in one place."""
    site = python_site(tmp_path / "html")
    page = site / "library" / "wick.html"
    old, new = "Strike a match.", "Strike a safety match, away from the body."
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new), encoding="utf-8")
    published.archive = archive_of(site)
    return published


def updating(driver: Driver) -> UpdatesPresenter:
    found = driver.window.findChild(UpdatesPresenter)
    assert isinstance(found, UpdatesPresenter)
    return found


def update(driver: Driver) -> None:
    driver.window.actions_by_name[ActionName.UPDATE].trigger()


async def done(driver: Driver, condition: Callable[[], object]) -> None:
    """Wait for what another process, one of low priority, has to do first."""
    await driver.until(condition, seconds=90)


def test_what_is_shown_is_shown_anew_where_one_is(
    drive: Drive, installed: Path, news: Publisher
) -> None:
    async def scenario(driver: Driver) -> None:
        await driver.search("match.strike")
        assert "Strike a match." in driver.text()
        bar = updating(driver).bar
        update(driver)
        await done(driver, lambda: bar.isVisible() and bar.button.text() == "Cancel")
        await done(driver, lambda: "reading the pages" in bar.words)
        assert bar.height() < driver.window.height() / 8
        assert bar.geometry().top() == driver.window.splitter.geometry().bottom() + 1
        await done(driver, lambda: "Strike a safety match" in driver.text())
        assert bar.words == "Python 3.15 is up to date."
        assert driver.selected() == "match.strike"
        assert driver.window.search_box.text() == "match.strike"
        driver.window.search_box.clear()
        await driver.search("safety match")
        bar.button.click()
        assert not bar.isVisible()
        assert (user_docsets() / "python-3.15.db").is_file()

    drive(scenario, installed)


@pytest.mark.slow
def test_an_open_page_stays_open(drive: Drive, installed: Path, news: Publisher) -> None:
    async def scenario(driver: Driver) -> None:
        await driver.search("match.strike")
        driver.press(Qt.Key.Key_Return)
        await done(driver, lambda: "Trim a wick" in driver.text())
        update(driver)
        await done(driver, lambda: "Strike a safety match" in driver.text())
        assert "Trim a wick" in driver.text()
        driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        await done(driver, lambda: driver.shown() == ["match.strike"])

    drive(scenario, installed)


@pytest.mark.parametrize("how", ["close", pytest.param("button", marks=pytest.mark.slow)])
def test_a_cancelled_update_leaves_nothing_behind(
    drive: Drive,
    installed: Path,
    published: Publisher,
    how: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    published.pause = 5
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))

    async def scenario(driver: Driver) -> None:
        bar = updating(driver).bar
        update(driver)
        await done(driver, lambda: len(published.asked) == 2)
        if how == "button":
            bar.button.click()
            await done(driver, lambda: not bar.isVisible())

    drive(scenario, installed)
    assert not list(user_docsets().iterdir())
    assert not list(temporary.iterdir())


@pytest.mark.slow
def test_what_goes_wrong_is_said_until_it_is_read(
    drive: Drive, installed: Path, published: Publisher
) -> None:
    published.status = "503 Service Unavailable"

    async def scenario(driver: Driver) -> None:
        bar = updating(driver).bar
        update(driver)
        await done(driver, lambda: bar.button.text() == "Close")
        assert "answers 503 Service Unavailable" in bar.words
        assert not updating(driver).updater.running
        await driver.search("match.strike")
        assert bar.isVisible()

    drive(scenario, installed)


def test_what_cannot_be_updated_is_said(drive: Drive, docset: Path, published: Publisher) -> None:
    async def scenario(driver: Driver) -> None:
        update(driver)
        await done(driver, lambda: updating(driver).bar.isVisible())
        assert "None of the installed documentation" in updating(driver).bar.words
        assert published.asked == []

    drive(scenario, docset)


@pytest.mark.slow
def test_every_window_shows_what_is_new(drive: Drive, installed: Path, news: Publisher) -> None:
    async def scenario(driver: Driver) -> None:
        await driver.search("match.strike")
        for _ in range(2):
            driver.window.new_window_wanted.emit()
        _, other, closed = (Driver(driver.application, s) for s in driver.application.sessions)
        for each in (other, closed):
            each.window.search_box.setText("match.strike")
        await done(driver, lambda: "Strike a match." in other.text())
        update(driver)
        await done(driver, lambda: updating(other).bar.isVisible())
        closed.window.close()
        await done(driver, lambda: "Strike a safety match" in driver.text())
        await done(driver, lambda: "Strike a safety match" in other.text())
        await done(driver, lambda: updating(other).bar.words == "Python 3.15 is up to date.")
        other.window.close()

    drive(scenario, installed)
