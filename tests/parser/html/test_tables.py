from collections.abc import Callable

import pytest

GRID = '<table class="grid" cellspacing="0" cellpadding="6">'
NOTES = '<table class="footnotes" cellspacing="0" cellpadding="4">'
BRACKETS = '<span class="fn-bracket">[</span>{}<span class="fn-bracket">]</span>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<table class='docutils'><colgroup><col/></colgroup><thead><tr><th class='head'>"
            "<p>A</p></th></tr></thead><tbody><tr><td><p>a</p></td></tr></tbody></table>",
            f"{GRID}<tr><th>A</th></tr><tr><td>a</td></tr></table>",
        ),
        (
            "<table><tr><td colspan='2' rowspan='1'></td><td>b</td></tr></table>",
            f'{GRID}<tr><td colspan="2"></td><td>b</td></tr></table>',
        ),
        (
            "<table id='x'><caption><span>A</span><a class='headerlink'>¶</a></caption>"
            "<tr id='y'><td>a</td></tr></table>",
            f'<p class="caption" id="x">A</p>{GRID}<tr><td><span id="y"></span>a</td></tr></table>',
        ),
        (
            "<table><tr><td><p>a</p><p>b</p></td></tr></table>",
            f"{GRID}<tr><td><p>a</p><p>b</p></td></tr></table>",
        ),
        ("<table></table>", ""),
        (
            "<aside class='footnote-list brackets'><aside class='footnote brackets' id='id2'>"
            f"<span class='label'>{BRACKETS.format('<a href=#id1>1</a>')}</span><p>a</p></aside>"
            "</aside>",
            f'{NOTES}<tr><td><span id="id2"></span><a href="#id1">1</a></td><td>a</td></tr>'
            "</table>",
        ),
        (
            "<aside class='footnote brackets' id='id3'><span class='label'>1</span>"
            "<span class='backrefs'>(<a href='#id1'>1</a>,<a href='#id2'>2</a>)</span><p>a</p>"
            "</aside>",
            f'{NOTES}<tr><td><span id="id3"></span>1 (<a href="#id1">1</a>,<a href="#id2">2</a>)'
            "</td><td>a</td></tr></table>",
        ),
        (
            "<dl class='footnote brackets'><dt class='label' id='id2'><a href='#id1'>1</a></dt>"
            "<dd><p>a</p></dd></dl>",
            f'{NOTES}<tr><td><span id="id2"></span><a href="#id1">1</a></td><td>a</td></tr>'
            "</table>",
        ),
        (
            "<table class='docutils footnote' id='id2'><tr><td class='label'>[1]</td><td>a</td>"
            "</tr></table>",
            f'{NOTES}<tr><td><span id="id2"></span>[1]</td><td>a</td></tr></table>',
        ),
    ],
)
def test_tables(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    assert cleaned(html) == expected
