"""Drawings in the window: rendered beside it, dark in the dark, enlarged by a click, on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from desktop_app.controllers import image_loader
from desktop_app.docset.kinds import Kind
from desktop_app.rendering import renderer
from desktop_app.views.reading.image_viewer import ImageViewer
from desktop_app.views.reading.printing import PaperDocument
from desktop_app.views.theme.tokens import DARK
from tests import docsets
from tests.desktop_app.driver import Drive, Driver
from tests.desktop_app.rendering.drawings import HOSTILE, svg
from tests.docsets import Sample

IMAGE = QTextDocument.ResourceType.ImageResource.value
SQUARE = svg('<rect width="40" height="40" fill="white"/><rect width="20" height="40"/>')
IMAGES = {"_images/square.svg": ("image/svg+xml", SQUARE)} | {
    f"_images/{name}.svg": ("image/svg+xml", data) for name, data in HOSTILE.items()
}


def show(name: str) -> str:
    return f'<p>Before.</p><p><img src="_images/{name}.svg" alt=""></p><p>After.</p>'


@pytest.fixture
def drawings(tmp_path: Path) -> Path:
    samples = [
        Sample(Kind.FUNCTION, name, f"{name}.html", name, html=show(name))
        for name in ("square", *HOSTILE)
    ]
    return docsets.write(tmp_path / "drawings.db", samples, images=IMAGES)


def image(user: Driver, name: str) -> QImage:
    found = user.window.pane.browser.document().resource(IMAGE, QUrl(f"_images/{name}.svg"))
    return found if isinstance(found, QImage) else QImage()


def is_there(user: Driver, name: str) -> bool:
    return not image(user, name).isNull() and image(user, name).pixelColor(0, 0).alpha() > 0


def place_of_image(user: Driver) -> QPoint:
    """Return the middle of the first image, in the viewport."""
    browser = user.window.pane.browser
    block = browser.document().find("\N{OBJECT REPLACEMENT CHARACTER}").block()
    return browser.cursorRect(QTextCursor(block)).topLeft() + QPoint(20, 20)


def test_a_drawing_is_shown_and_a_click_enlarges_it(drive: Drive, drawings: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))
        assert image(user, "square").pixelColor(10, 20).name() == "#000000"
        browser = user.window.pane.browser
        assert browser.image_at(place_of_image(user)) == "_images/square.svg"
        QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place_of_image(user))
        (viewer,) = user.window.findChildren(ImageViewer)
        assert viewer.width() > 160
        middle = QPointF(viewer.width() / 2, viewer.height() / 2).toPoint()
        await user.until(
            lambda: viewer.grab().toImage().pixelColor(middle - QPoint(20, 0)).name() == "#000000"
        )
        QTest.keyClick(viewer, Qt.Key.Key_Escape)
        await user.until(lambda: not user.window.findChildren(ImageViewer))

    drive(scenario, drawings)


def test_a_drawing_follows_the_palette(drive: Drive, drawings: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))
        user.window.set_theme(DARK)
        assert not is_there(user, "square")
        await user.until(lambda: is_there(user, "square"))
        assert image(user, "square").pixelColor(10, 20).name() == DARK.text
        assert image(user, "square").pixelColor(30, 20).name() == DARK.window

    drive(scenario, drawings)


def test_a_drawing_that_takes_for_ever_holds_up_nothing(
    drive: Drive, drawings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "RENDER_SECONDS", 1.0)

    async def scenario(user: Driver) -> None:
        await user.search("filters")
        await user.until(lambda: is_there(user, "filters"))  # the frame of the sentence
        user.window.box.clear()
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))

    drive(scenario, drawings)


@pytest.mark.slow  # starts a process for each hostile drawing: too long on a busy machine
def test_drawings_that_are_not_shown_any_more_are_not_waited_for(
    drive: Drive, drawings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderer, "RENDER_SECONDS", 60.0)

    async def scenario(user: Driver) -> None:
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))
        user.window.box.clear()
        for name in HOSTILE:
            await user.search(name)
            await user.until(lambda: user.features.image_loader._current is not None)
            user.window.box.clear()
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))

    drive(scenario, drawings)


def test_the_process_ends_when_nobody_needs_it(
    drive: Drive, drawings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_loader, "_IDLE", 1)

    async def scenario(user: Driver) -> None:
        await user.search("square")
        await user.until(lambda: is_there(user, "square"))
        await user.until(lambda: user.features.image_loader._renderer._process is None)
        user.window.set_theme(DARK)
        await user.until(lambda: is_there(user, "square"))

    drive(scenario, drawings)


def test_drawings_are_on_paper(drive: Drive, drawings: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("square")
        browser = user.window.pane.browser
        paper = PaperDocument(*browser.shown_html)
        complete: list[bool] = []
        paper.complete(browser.image_wanted.emit, lambda: complete.append(True))
        assert not complete
        await user.until(lambda: complete == [True])
        printed = paper.resource(IMAGE, QUrl("_images/square.svg"))
        assert printed.width() == 120
        assert printed.pixelColor(30, 60).name() == "#000000"

    drive(scenario, drawings)
