import os
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from parser.html import Image, clean

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


@pytest.fixture
def cleaned() -> Callable[[str], str]:
    """Clean a piece of HTML; links and images stay as they are."""

    def cleaned(html: str) -> str:
        body = BeautifulSoup(html, "lxml").body
        return clean(body, lambda href: href, Image) if body else ""

    return cleaned


@pytest.fixture(params=sorted(PAGES.glob("*.html")), ids=lambda path: path.stem)
def page(request: pytest.FixtureRequest) -> Path:
    """Each of the real pages."""
    assert isinstance(request.param, Path)
    return request.param
