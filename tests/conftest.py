"""Options that several tests share."""

import pytest
from hypothesis import settings

# how long an example takes is the machine's business: CI runs several things at once
settings.register_profile("tests", deadline=None)
settings.load_profile("tests")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rebuild-golden", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture
def rebuild_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rebuild-golden"))
