import pytest

from parser.html import tree
from parser.page.empty_definitions import describe


def dl(name: str, text: str = "") -> str:
    return f'<dl><dt id="{name}">{name}</dt><dd>{text}</dd></dl>'


F, G = dl("f"), dl("g")


def described(body: str) -> str:
    """Return `body` once definitions have their descriptions; `f`, `g` and `h` are documented."""
    main = tree(f"<div>{body}</div>").div
    assert main is not None
    describe(main, frozenset({"f", "g", "h"}))
    return main.decode_contents()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{F}<p>It is f.</p>", dl("f", "<p>It is f.</p>")),
        (f"<p>A.</p>{F}<p>B.</p><pre>c</pre>", f"<p>A.</p>{dl('f', '<p>B.</p><pre>c</pre>')}"),
        (f"{F}<p>F.</p>{G}<p>G.</p>", dl("f", "<p>F.</p>") + dl("g", "<p>G.</p>")),
        (
            f"{F}<dl><dt>No</dt><dd>object.</dd></dl>",
            dl("f", "<dl><dt>No</dt><dd>object.</dd></dl>"),
        ),
        (
            f"{F}<p>F.</p><section id='a'><h2>A</h2><p>Not f.</p></section>",
            dl("f", "<p>F.</p>") + '<section id="a"><h2>A</h2><p>Not f.</p></section>',
        ),
        (f"{F}<p>F.</p><p>And then:</p>{G}", f"{dl('f', '<p>F.</p>')}<p>And then:</p>{G}"),
        (f"{F}<p>It has:</p>{G}", f"{dl('f', '<p>It has:</p>')}{G}"),
        (
            f'{F}\n<span id="label"></span>{G}<p>Both.</p>',
            '\n<dl><dt id="f">f</dt><dt id="g"><span id="label"></span>g</dt>'
            "<dd><p>Both.</p></dd></dl>",
        ),
    ],
)
def test_what_follows_an_empty_definition_describes_it(before: str, after: str) -> None:
    assert described(before) == after


@pytest.mark.parametrize(
    "body",
    [
        dl("f", "<p>F.</p>") + "<p>Not of f.</p>",
        dl("unknown") + "<p>Not of an object.</p>",
        F,
        F + G,
        f"{F}<h2>Heading</h2><p>Text.</p>",
        f'{F}<p class="rubric">Rubric</p><p>Text.</p>',
        f"{F}{G}<p>What follows:</p>{dl('h')}",
        f'<dl><dt id="slot">slot</dt><dd><p>The signature:</p>{F}<p>On.</p></dd></dl>',
        f'{F}<div class="versionadded"><p>Added in version 3.12.</p></div>',
    ],
)
def test_other_definitions_stay_as_they_are(body: str) -> None:
    assert described(body) == body
