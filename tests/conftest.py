"""Options that several tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rebuild-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture
def rebuild_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rebuild-golden"))
