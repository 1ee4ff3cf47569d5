import pytest

from parser.html import clean, tree
from parser.page.block_scanner import scan

BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="">'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<dl><dt><b>size</b><span class="classifier">int, optional</span></dt><dd>S.</dd></dl>',
            "<dl><dt><strong>size</strong> : int, optional</dt><dd>S.</dd></dl>",
        ),
        (
            '<dl><dt id="term-size">size<span class="classifier">a number</span></dt>'
            "<dd>S.</dd></dl>",
            '<dl><dt id="term-size">size : a number</dt><dd>S.</dd></dl>',
        ),
        (
            '<dl><dt>a <span class="classifier-delimiter">:</span> '
            '<span class="classifier">int</span></dt><dd>A.</dd></dl>',
            "<dl><dt>a : int</dt><dd>A.</dd></dl>",
        ),
        (
            '<p>A <abbr title="last-in, first-out">LIFO</abbr> queue.</p>',
            "<p>A LIFO (last-in, first-out) queue.</p>",
        ),
        ('<p>The lumen (<abbr title="lumen">lm</abbr>).</p>', "<p>The lumen (lm).</p>"),
        ("<p>A <abbr>LIFO</abbr> queue.</p>", "<p>A LIFO queue.</p>"),
        (
            '<dl><dt class="sig" id="f">f(<abbr title="Positional-only">/</abbr>)</dt>'
            "<dd>F.</dd></dl>",
            '<dl><dt class="sig" id="f"><span class="par">f(/)</span></dt><dd>F.</dd></dl>',
        ),
        (
            f'<ul><li class="task-list-item">{BOX} sow</li>'
            f'<li class="task-list-item"><p>{BOX.replace(">", " checked>")} dig</p></li></ul>',
            "<ul><li>☐ sow</li><li>☑ dig</li></ul>",
        ),
        ('<div><input type="checkbox" id="toggle"/>Menu</div>', "<p>Menu</p>"),
    ],
)
def test_what_a_browser_would_show_is_written_out(html: str, expected: str) -> None:
    main = tree(f"<div>{html}</div>").div
    assert main is not None
    found = scan(main, frozenset({"term-size", "f"}), lambda href: None)
    marks = dict.fromkeys(range(0xF0000, 0xF0010))
    assert clean(main, str, lambda src: None).translate(marks) == expected
    text = "".join(found.drafts[-1].text + found.drafts[-1].signatures)
    assert "sizeint" not in text
    assert "sizea" not in text
