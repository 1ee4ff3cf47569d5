from types import SimpleNamespace

import pytest
from bs4 import Tag

from parser.html import Image, clean, tree
from parser.page import typesetting
from parser.page.images import drawing


def formula(tex: str) -> Tag:
    found = tree(f'<div class="math" id="e">\\[{tex}\\]</div>').find("div")
    assert isinstance(found, Tag)
    return found


def written(tag: Tag) -> str:
    assert tag.parent is not None

    def image(src: str) -> Image | None:
        found = drawing(src)
        return None if found is None else Image("_images/drawing.svg", found.width, found.height)

    return clean(tag.parent, str, image)


def test_a_formula_is_drawn_with_its_tex_beside_it() -> None:
    pytest.importorskip("ziamath")
    tag = formula(r"\frac{a}{b}")
    typesetting.typeset(tag)
    html = written(tag)
    assert html.startswith(
        '<p><span id="e"></span><img src="_images/drawing.svg" alt="\\frac{a}{b}"'
    )
    assert 'width="' in html


@pytest.mark.parametrize("tex", [r"\notacommand{x}", r"\frac{a", r"\begin{split}", "x" * 3000, ""])
def test_what_cannot_be_set_stays_tex(tex: str) -> None:
    tag = formula(tex)
    typesetting.typeset(tag)
    assert tag.find("img") is None


def test_without_the_package_formulas_stay_tex(monkeypatch: pytest.MonkeyPatch) -> None:
    typesetting.drawn.cache_clear()
    monkeypatch.setattr(typesetting, "_typesetter", lambda: None)
    tag = formula("a")
    typesetting.typeset(tag)
    typesetting.drawn.cache_clear()
    assert '<pre><span id="e"></span>a</pre>' in written(tag)


def test_an_error_of_the_package_costs_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(tex: str) -> str:
        raise RecursionError(tex)

    typesetting.drawn.cache_clear()
    broken = SimpleNamespace(tex=SimpleNamespace(tex2mml=fail))
    monkeypatch.setattr(typesetting, "_typesetter", lambda: broken)
    tag = formula("a")
    typesetting.typeset(tag)
    typesetting.drawn.cache_clear()
    assert tag.find("img") is None


def test_a_page_with_more_formulas_than_anybody_reads_has_some_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(typesetting, "drawn", lambda tex: "<svg/>")
    formulas = [formula("x" * 1000) for _ in range(40)]
    typesetting.typeset_all(formulas)
    assert 0 < sum(tag.find("img") is not None for tag in formulas) < 40
