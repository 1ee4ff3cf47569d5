"""An update against a real server: slow, redirecting, breaking off, lying."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from desktop_app.database.library import Library
from desktop_app.docset.build_messages import Stage
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Docset
from desktop_app.paths import user_docsets
from desktop_app.updates import update
from tests import docsets
from tests.desktop_app.publisher import Publisher, archive_of
from tests.docsets import Sample
from tests.fixtures.building import SITE

INSTALLED = Docset("python-3.15", "Python", "3.15", "https://docs.python.org/3.15/", "", 1, 1)
FORMER = b"what was there before"


@pytest.fixture
def file() -> Path:
    """Return the file in the user's folder, from an update before."""
    path = user_docsets() / "python-3.15.db"
    path.parent.mkdir(parents=True)
    path.write_bytes(FORMER)
    return path


@pytest.mark.parametrize(
    "slug", ["../x", "/etc/x", "a/b", "a\\b", "..", "", "C:x", "a\0b", "é" * 200, "x" * 500]
)
def test_a_slug_is_no_path(published: Publisher, tmp_path: Path, slug: str) -> None:
    docset = replace(INSTALLED, slug=slug)
    with pytest.raises(DocsetError, match="no name for a docset"):
        asyncio.run(update(docset, lambda *_: None))
    assert not published.asked
    assert not user_docsets().exists()


def untouched(file: Path) -> bool:
    return file.read_bytes() == FORMER and list(file.parent.iterdir()) == [file]


def test_what_a_slow_server_redirects_to_is_built(published: Publisher, file: Path) -> None:
    published.pause = 0.03
    published.moved_to = "https://docs.python.org/elsewhere/python-3.15.tar.bz2"
    told: list[tuple[Stage, int]] = []
    written, skipped = asyncio.run(
        update(INSTALLED, lambda stage, percent: told.append((stage, percent)))
    )
    assert (written, skipped) == (file, 0)
    assert list(file.parent.iterdir()) == [file]
    # without the version of HTTP: up to Python 3.11 a tunnel is asked for with 1.0
    assert [asked.rpartition(" ")[0] for asked in published.asked] == [
        "CONNECT docs.python.org:443",
        "GET /3.15/archives/python-3.15-docs-html.tar.bz2",
        "CONNECT docs.python.org:443",
        "GET /elsewhere/python-3.15.tar.bz2",
    ]
    assert [percent for stage, percent in told if stage is Stage.FETCHING][-1] == 100
    assert told[-1] == (Stage.READING_PAGES, 100)
    assert asyncio.run(facts(file)).entry_count > 100


async def facts(file: Path) -> Docset:
    library = Library()
    await library.open([file])
    try:
        return library.docsets[0]
    finally:
        await library.close()


def shorter(publisher: Publisher) -> None:
    publisher.says_length = f"{len(publisher.archive) - 1000}"


def breaking(publisher: Publisher) -> None:
    publisher.breaks_off = True


def leaving(publisher: Publisher) -> None:
    publisher.moved_to = "http://docs.python.org/plain.tar.bz2"


def chatting(publisher: Publisher) -> None:
    publisher.archive = b"<!doctype html><title>Please sign in to this wireless network</title>"


def another(publisher: Publisher) -> None:
    publisher.archive = archive_of(SITE)


@pytest.mark.parametrize(
    ("behave", "words"),
    [
        pytest.param(shorter, "cannot be read", marks=pytest.mark.slow),
        (breaking, r"broke off after [\d,]+ of [\d,]+ bytes"),
        (leaving, r"leads to http://docs\.python\.org/plain\.tar\.bz2, which is not https"),
        pytest.param(chatting, "neither a zip nor a", marks=pytest.mark.slow),
        pytest.param(another, r"holds Lantern 2\.1, not Python 3\.15", marks=pytest.mark.slow),
    ],
)
def test_what_goes_wrong_is_a_sentence_and_leaves_the_file_as_it_was(
    published: Publisher, file: Path, behave: Callable[[Publisher], None], words: str
) -> None:
    behave(published)
    with pytest.raises(DocsetError, match=words) as problem:
        asyncio.run(update(INSTALLED, lambda _step, _percent: None))
    assert "\n" not in str(problem.value)
    assert "Traceback" not in str(problem.value)
    assert untouched(file)


def test_only_the_same_documentation_takes_its_place(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever answers at the address. (What the parser builds of it: the slow tests.)"""

    async def build(source: str, output: Path, told: object) -> int:
        docsets.write(output, [Sample(Kind.PAGE, "Start", "a.html")], name="Lantern", version="2.1")
        return 0

    # the package has a function of that name
    monkeypatch.setattr(import_module("desktop_app.updates.update"), "build", build)
    with pytest.raises(DocsetError, match=r"holds Lantern 2\.1, not Python 3\.15"):
        asyncio.run(update(INSTALLED, lambda _step, _percent: None))
    assert untouched(file)


def test_cancelling_ends_the_parser_and_leaves_the_file_as_it_was(
    published: Publisher, file: Path
) -> None:
    published.pause = 6

    async def cancelled() -> float:
        running = asyncio.create_task(update(INSTALLED, lambda _step, _percent: None))
        async with asyncio.timeout(60):
            while len(published.asked) < 2:  # noqa: ASYNC110 - another process's doing
                await asyncio.sleep(0.01)
        started = time.monotonic()
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        return time.monotonic() - started

    # the server would take its time for a minute
    assert asyncio.run(cancelled()) < 25
    assert untouched(file)


def test_nothing_is_fetched_for_what_lives_elsewhere(published: Publisher) -> None:
    flask = Docset("flask-3.1", "Flask", "3.1", "https://flask.example/", "", 1, 1)
    with pytest.raises(DocsetError, match=r"where Flask 3\.1 is published"):
        asyncio.run(update(flask, lambda _step, _percent: None))
    assert published.asked == []
