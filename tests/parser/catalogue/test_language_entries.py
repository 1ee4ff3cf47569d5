import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.kinds import Kind
from parser.catalogue.language_entries import language_entries, symbol
from parser.records import IndexPhrase, PageScan, Place
from tests.parser.pagescans import block, page
from tests.parser.written import Written


@pytest.mark.parametrize(
    ("phrase", "sign"),
    [
        (":= (colon equals)", ":="),
        ("% (percent)", "%"),
        ("f'", "f'"),
        ('rb"', 'rb"'),
        ("...", "..."),
        ("[] (square brackets)", "[]"),
        ("0x (hexadecimal)", None),
        ("conditional", None),
        ("walrus operator", None),
        ("-> int", None),
        ("--verbose", None),
        ("", None),
    ],
)
def test_symbols(phrase: str, sign: str | None) -> None:
    assert symbol(phrase) == sign


@given(st.text())
def test_a_symbol_is_written_without_space_and_has_what_is_no_letter(phrase: str) -> None:
    sign = symbol(phrase)
    if sign is not None:
        assert phrase.startswith(sign) and not any(map(str.isspace, sign))
        assert not all(map(str.isalnum, sign))


LANGUAGE, LIBRARY = "language", "library"


def entries(
    phrases: list[IndexPhrase], *pages: PageScan, documented: frozenset[Place] = frozenset()
) -> list[tuple[str, Kind, Place]]:
    found = language_entries(
        phrases,
        {one.path: one for one in pages},
        lambda path: path.partition("/")[0],
        documented.__contains__,
    )
    return [(entry.name, entry.kind, entry.place) for entry in found]


STATEMENTS = page(
    "language/statements.html",
    block("the-with-statement", "with", title="The with statement", literals=["with"]),
    block("expressions", title="Expressions"),
    anchors=[("index-0", 1), ("index-1", 2), ("index-2", 2)],
)
CLASSES = page(
    "library/classes.html",
    block("class-operators", title="Operators of classes"),
    anchors=[("index-0", 1)],
)


def test_a_keyword_is_where_its_section_shows_it() -> None:
    here = Place(STATEMENTS.path, "index-0")
    phrases = [IndexPhrase("with", "statement", (here,))]
    assert entries(phrases, STATEMENTS) == [("with", Kind.KEYWORD, Place(STATEMENTS.path, "with"))]


def test_what_no_heading_and_no_anchor_shows_is_no_keyword() -> None:
    phrases = [IndexPhrase("lamp", "statement", (Place(STATEMENTS.path, "index-1"),))]
    assert entries(phrases, STATEMENTS) == []


def test_a_symbol_is_explained_by_the_chapter_that_explains_most() -> None:
    phrases = [
        IndexPhrase("with", "statement", (Place(STATEMENTS.path, "index-0"),)),
        IndexPhrase(":= (colon equals)", "", (Place(STATEMENTS.path, "index-1"),)),
        IndexPhrase(
            "% (percent)",
            "",
            (Place(CLASSES.path, "index-0"), Place(STATEMENTS.path, "index-2")),
        ),
        IndexPhrase("@ (at)", "", (Place(CLASSES.path, "index-0"),)),
    ]
    expressions = Place(STATEMENTS.path, "expressions")
    assert entries(phrases, STATEMENTS, CLASSES) == [
        ("%", Kind.OPERATOR, expressions),
        (":=", Kind.OPERATOR, expressions),
        ("with", Kind.KEYWORD, Place(STATEMENTS.path, "with")),
    ]


def test_the_place_of_which_the_index_says_operator_comes_first() -> None:
    said = page(
        "language/operators.html",
        block("formatting", title="Formatting"),
        block("modulo", title="Modulo"),
        anchors=[("index-0", 1), ("index-1", 2)],
    )
    phrases = [
        IndexPhrase("% (percent)", "in formats", (Place(said.path, "index-0"),)),
        IndexPhrase("% (percent)", "operator", (Place(said.path, "index-1"),)),
    ]
    assert entries(phrases, said) == [("%", Kind.OPERATOR, Place(said.path, "modulo"))]


def test_an_operator_is_where_it_operates_not_where_it_is_part_of_a_statement() -> None:
    phrases = [
        IndexPhrase("* (asterisk)", "statement", (Place(STATEMENTS.path, "index-0"),)),
        IndexPhrase("* (asterisk)", "operator", (Place(STATEMENTS.path, "index-1"),)),
    ]
    expressions = Place(STATEMENTS.path, "expressions")
    assert entries(phrases, STATEMENTS) == [("*", Kind.OPERATOR, expressions)]


def test_links_to_a_keyword_know_it() -> None:
    linking = page(
        "library/a.html",
        keywords=[("else", Place(STATEMENTS.path, "expressions")), ("not else", Place("x", ""))],
    )
    assert entries([], STATEMENTS, linking) == [
        ("else", Kind.KEYWORD, Place(STATEMENTS.path, "expressions"))
    ]


def test_what_the_inventory_documents_needs_no_other_entry() -> None:
    here = Place(STATEMENTS.path, "index-0")
    phrases = [IndexPhrase("with", "statement", (here,))]
    assert entries(phrases, STATEMENTS, documented=frozenset({here})) == []
    assert entries([], STATEMENTS) == []


def test_the_language_of_the_site(written: Written) -> None:
    found = {
        entry.name: written.url(entry)
        for entry in written.entries.values()
        if entry.kind in (Kind.KEYWORD, Kind.OPERATOR)
    }
    assert found == {
        "with": "reference/statements.html#with",
        "while": "reference/statements.html#while",
        "else": "reference/statements.html#else",
        "or": "reference/operators.html#or",
        "%": "reference/operators.html#other-operators",
        "[]": "reference/operators.html#other-operators",
        ":=": "reference/operators.html#assignment-expressions",
        "f'": "reference/operators.html#formatted-light",
        'f"': "reference/operators.html#formatted-light",
    }
