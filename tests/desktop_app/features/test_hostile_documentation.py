"""Hostile documentation on the whole way: parser, database, library, the preview's document.

A quarter of the vectors, and all of them with `python -m pytest -m slow` and this file.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.database.library import Library
from desktop_app.docset.image_policy import SVG, is_allowed
from desktop_app.docset.records import Location, Page, Preview
from desktop_app.navigation.links import is_external, resolve
from desktop_app.views.reading.preview_html import preview_html
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.theme.tokens import LIGHT
from parser.html.policy import is_image_source, is_link
from tests.fixtures.building import build_docset
from tests.fixtures.hostile_site import write_hostile_site
from tests.parser.html.hostile import HOSTILE, assert_allowed, seen_by_html5lib

Shown = tuple[str, str]
"""A page's path, and HTML for the pane."""


class Watched(DocumentBrowser):
    """The preview's own browser, and what its document has asked for."""

    def __init__(self) -> None:
        self.asked: set[tuple[int, str]] = set()
        super().__init__(LIGHT)

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        self.asked.add((type, QUrl(name).toString()))
        return super().loadResource(type, name)


Images = dict[str, bytes]


async def _read(file: Path) -> tuple[list[Preview], list[Page], Images, str | None]:
    library = Library()
    await library.open([file])
    try:
        (docset,) = library.docsets
        listed = await library.contents(docset.slug)
        pages = [await library.page(docset.slug, page.path) for page in listed]
        previews = [
            await library.preview(docset.slug, entry.entry.id)
            for page in listed
            for entry in await library.entries_of_page(docset.slug, page.id)
        ]
        sources = {source for page in pages for source in re.findall(r'src="([^"]*)"', page.html)}
        found = {source: await library.image(docset.slug, source) for source in sources}
        images = {source: image[1] for source, image in found.items() if image is not None}
        return previews, pages, images, docset.home_url
    finally:
        await library.close()


def _hrefs(document: QTextDocument) -> Iterator[str]:
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            if part.fragment().charFormat().isAnchor():
                yield part.fragment().charFormat().anchorHref()
            part += 1
        block = block.next()


@pytest.mark.parametrize(
    "vectors", [HOSTILE[::4], pytest.param(HOSTILE, marks=pytest.mark.slow)], ids=["some", "all"]
)
def test_what_is_hostile_arrives_harmless(
    vectors: Sequence[str], tmp_path: Path, qtbot: QtBot
) -> None:
    result = build_docset(tmp_path / "hostile.db", write_hostile_site(tmp_path / "site", vectors))
    # what swallows the rest of its page, and so what is defined there, is named and left out
    assert {page.reason for page in result.skipped} <= {
        "a definition was lost while its HTML was cleaned"
    }
    assert len(result.skipped) <= 3
    previews, pages, images, home_url = asyncio.run(_read(tmp_path / "hostile.db"))
    assert len(pages) == len(vectors) + 1 - len(result.skipped)
    assert len(previews) > 1.9 * len(pages)
    assert "_images/tracked.svg" in images
    assert all(source == "_images/tracked.svg" or "/drawing-" in source for source in images)
    for data in images.values():
        assert is_allowed(SVG, data)
    assert home_url is None
    for page in pages:
        assert_allowed(seen_by_html5lib(page.html))
    browser = Watched()
    qtbot.addWidget(browser)
    shown = [(preview.entry.path, preview_html(preview)) for preview in previews]
    for path, html in [*shown, *((page.path, page.html) for page in pages)]:
        browser.show_html(html, images)
        qtbot.waitUntil(lambda: browser.complete)
        for href in set(_hrefs(browser.document())) - {""}:
            assert is_link(href)
            assert is_external(href) or resolve(href, Location("hostile", path)) is not None
    image = QTextDocument.ResourceType.ImageResource.value
    for kind, name in browser.asked:
        assert kind == image
        assert name.startswith("badge:") or is_image_source(name)
