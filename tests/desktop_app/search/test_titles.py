"""A title that says just what was asked answers like a name, in any order and number."""

from collections.abc import Iterator

import pytest

from desktop_app.docset.kinds import Kind, NameSource
from tests.desktop_app.searching import Searching
from tests.docsets import Sample, write

SAMPLES = [
    Sample(Kind.ATTRIBUTE, "Mixin.daemon_threads", "server.html", "daemon", text="Of a server."),
    Sample(
        Kind.FUNCTION,
        "shutil.which",
        "shutil.html",
        "which",
        names=[("environment variable PATH", NameSource.INDEX)],
        text="Looks into the environment variable PATH.",
    ),
    Sample(Kind.FUNCTION, "sum", "functions.html", "sum", text="New in version 3.12."),
    Sample(Kind.SECTION, "Environment variables", "using.html", "variables", text="They count."),
    Sample(Kind.PAGE, "What's New In Python 3.12", "whatsnew/3.12.html", text="Much is new."),
    Sample(Kind.ATTRIBUTE, "Pool.daemon_thread", "pool.html", "thread", text="Of a pool."),
]


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searching]:
    searching = Searching([write(tmp_path_factory.mktemp("titles") / "titles.db", SAMPLES)])
    yield searching
    searching.close()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("environment variables", "Environment variables"),
        ("environment variable", "Environment variables"),
        ("enviroment varable", "Environment variables"),
        ("what's new in 3.12", "What's New In Python 3.12"),
        ("new in python 3.12", "What's New In Python 3.12"),
        ("daemon thread", "Pool.daemon_thread"),  # the plural of a name is another name
    ],
)
def test_the_first_result(search: Searching, text: str, first: str) -> None:
    assert search.names(text)[0] == first
