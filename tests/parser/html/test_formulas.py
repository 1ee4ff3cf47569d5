from collections.abc import Callable

import pytest

from parser.html import clean, tree

CODE = (
    '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>{}</pre></td>'
    "</tr></table>"
)
NUMBER = '<span class="eqno">(1)<a class="headerlink" href="#e">¶</a></span>'
IMAGE = '<img class="math" src="m.png" alt="a^2"/>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>of <span class="math">\\(x^2\\)</span>.</p>', "<p>of <code>x^2</code>.</p>"),
        ('<p><span class="arithmatex">\\(a &lt; b\\)</span></p>', "<p><code>a &lt; b</code></p>"),
        (
            '<p>a</p><div class="math">\\[a = 1\\]</div><div class="math">\\[b\\\\\nc\\]</div>',
            f"<p>a</p>{CODE.format('a = 1')}{CODE.format(chr(92).join(['b', '', chr(10) + 'c']))}",
        ),
        (
            f'<div class="math" id="e">{NUMBER}\\[a = 1\\]</div>',
            f'<p class="caption" id="e">(1)</p>{CODE.format("a = 1")}',
        ),
        ('<div class="math" id="e">$$a$$</div>', CODE.format('<span id="e"></span>a')),
        (
            '<p><span class="math"><span class="katex"><math><mi>x</mi><annotation '
            'encoding="application/x-tex">x</annotation></math></span></span></p>',
            "<p><code>x</code></p>",
        ),
        ('<p>of <span class="math"></span>none</p>', "<p>of none</p>"),
        # as images
        (f"<p>of {IMAGE}.</p>", '<p>of <img src="m.png" alt="a^2">.</p>'),
        (f'<div class="math"><p>{IMAGE}</p></div>', '<p><img src="m.png" alt="a^2"></p>'),
        (
            f'<div class="math" id="e"><p>{NUMBER}{IMAGE}</p></div>',
            '<p class="caption" id="e">(1)</p><p><img src="m.png" alt="a^2"></p>',
        ),
    ],
)
def test_formulas(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    assert cleaned(html) == expected


def test_a_formula_whose_image_is_not_there_is_code() -> None:
    body = tree(f"<p>of {IMAGE}.</p>").body
    assert body is not None
    assert clean(body, str, lambda src: None) == "<p>of <code>a^2</code>.</p>"
