"""What all tests share: golden files, and the docset of the fixture site."""

from collections.abc import Callable

# before pytest-qt imports Qt, for the reason that `desktop_app/runtime/event_loop.py` has
from concurrent.futures import ThreadPoolExecutor  # noqa: F401
from pathlib import Path

import pytest
from hypothesis import settings

from parser.pipeline import Result
from tests.fixtures.building import build_docset

# how long an example takes is the machine's business: CI runs several things at once
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rebuild-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """Return the fixture site, built once as users build theirs: the docset and what the build
    says.
    """
    path = tmp_path_factory.mktemp("docset") / "lantern.db"
    return path, build_docset(path)


@pytest.fixture(scope="session")
def docset(built: tuple[Path, Result]) -> Path:
    """Return the docset of the fixture site. Read it, never write to it."""
    return built[0]


@pytest.fixture
def rebuild_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rebuild-golden"))


@pytest.fixture
def golden(rebuild_golden: bool) -> Callable[[Path, str], None]:
    """Hold a text against a file, or write the file with `--rebuild-golden`."""

    def check(path: Path, text: str) -> None:
        if rebuild_golden:
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return check
