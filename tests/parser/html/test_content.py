from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from parser.html import main_content, plain_text

FRAME = "<nav><h1>Site</h1><ul><li>a</li></ul></nav>{}<footer>f</footer>"
SECTION = "<section id='a'><h1>A</h1><p>text</p></section>"


@pytest.mark.parametrize(
    "body",
    [
        # classic, alabaster, Python's, Flask's
        f"<div class='body' role='main'>{SECTION}</div>",
        # sphinx_rtd_theme
        "<div class='rst-content'><div role='navigation'>b</div><div role='main' class='document'>"
        f"<div itemprop='articleBody'>{SECTION}</div></div></div>",
        # furo
        f"<div><article role='main' id='furo-main-content'>{SECTION}</article></div>",
        # pydata
        "<main id='main-content' role='main'><div class='bd-content'><div class='breadcrumbs'>b"
        f"</div><article class='bd-article'>{SECTION}</article></div></main>",
        # HTML 5 without roles
        f"<main>{SECTION}</main>",
        # nothing but the page's own structure
        f"<div><div>{SECTION}</div></div>",
        "<div><div class='section'><h1>A</h1><p>text</p></div></div>",
        "<div class='x'><h1>A</h1><p>text</p></div>",
    ],
)  # fmt: skip
def test_main_content_is_found_in_every_theme(body: str) -> None:
    frame = FRAME if "<h1>A</h1>" not in body or "class='x'" not in body else "{}"
    main = main_content(BeautifulSoup(frame.format(body), "lxml"))
    assert main is not None
    assert plain_text(main) == "A\ntext"


def test_a_page_without_content() -> None:
    assert main_content(BeautifulSoup("<p>moved</p>", "lxml")) is None


def test_the_frame_of_a_real_page_stays_outside(page: Path) -> None:
    main = main_content(BeautifulSoup(page.read_bytes(), "lxml"))
    assert main is not None
    assert main.find("h1") is not None
    assert main.find(["form", "nav"]) is None
