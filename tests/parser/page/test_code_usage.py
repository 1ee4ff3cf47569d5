from collections.abc import Set

import pytest
from bs4 import BeautifulSoup

from desktop_app.docset.kinds import Kind
from parser.html import main_content
from parser.page.code_usage import count_usage, names_in_code
from parser.records import Entry, Place


def entry(qualified_name: str, kind: Kind = Kind.FUNCTION) -> Entry:
    name = qualified_name.rpartition(".")[2]
    return Entry(kind, name, qualified_name, Place("a.html", qualified_name), 1)


def test_names_are_those_of_code_blocks() -> None:
    soup = BeautifulSoup(
        "<main><p><code>prose</code></p><pre>&gt;&gt;&gt; <span>os</span>.path.join(a_1, 'ß')</pre>"
        "<pre>lámpa.x = 15</pre></main>",
        "lxml",
    )
    main = main_content(soup)
    assert main is not None
    assert names_in_code(main) == {"os.path.join", "a_1", "ß", "lámpa.x"}


@pytest.mark.parametrize(
    ("name", "kind", "pages", "uses"),
    [
        ("os.path.join", Kind.FUNCTION, [{"os.path.join"}, {"path.join"}, {"join"}], 3),
        ("os.path.join", Kind.FUNCTION, [{"x.join", "join"}], 1),
        ("os.path.join", Kind.FUNCTION, [{"joined"}, {"join.os"}], 0),
        ("with", Kind.KEYWORD, [{"with"}], 0),
        ("join", Kind.SECTION, [{"join"}], 0),
    ],
)
def test_a_name_of_its_own_is_used_by_its_last_part(
    name: str, kind: Kind, pages: list[Set[str]], uses: int
) -> None:
    assert count_usage([entry(name, kind)], pages) == [uses]


def test_a_name_that_several_have_is_used_in_full() -> None:
    entries = [entry("os.path.join"), entry("str.join"), entry("join", Kind.TERM)]
    pages: list[Set[str]] = [{"os.path.join"}, {"x.join"}, {"str.join", "os.path.join"}]
    assert count_usage(entries, pages) == [2, 1, 0]
