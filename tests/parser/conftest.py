"""What the tests of the parser share: the fixture site, built once and read once."""

from pathlib import Path

import pytest

from tests.parser.written import Written, read


@pytest.fixture(scope="session")
def written(docset: Path) -> Written:
    """All that is in the docset of the fixture site."""
    return read(docset)
