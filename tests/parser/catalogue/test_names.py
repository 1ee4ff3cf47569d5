import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.name_tokens import key
from parser.catalogue.names import NameCollector, texts_of
from parser.records import Entry, IndexPhrase, Name, Place
from tests.parser.written import Written

JOIN = Entry(
    Kind.FUNCTION, "join", "os.path.join", Place("library/os.path.html", "os.path.join"), 1
)


@pytest.mark.parametrize(
    ("main", "sub", "texts"),
    [
        ("walrus operator", "", ["walrus operator"]),
        ("statement", "with", ["statement with"]),
        ("with", "statement", ["statement with", "with statement"]),
        ("file", "in text mode", ["file in text mode"]),
        ("light", "of a lamp", ["light of a lamp"]),
        ("open() (built-in function)", "", ["open()"]),
        ("(parenthesised)", "", ["(parenthesised)"]),
        (":= (colon equals)", "", [":="]),
        (":=", "assignment expressions", [":=", ":= assignment expressions"]),
        ("% (percent)", "operator", ["%", "% operator", "percent operator"]),
        ("[] (square brackets)", "", ["[]", "[", "]"]),
    ],
)
def test_what_is_typed_for_a_phrase(main: str, sub: str, texts: list[str]) -> None:
    assert list(texts_of(IndexPhrase(main, sub, ()))) == texts


@given(
    st.lists(
        st.builds(
            Name,
            st.sampled_from(["join", "Join", " join", "os.path.join", "join paths", "", " "]),
            st.sampled_from([NameSource.LABEL, NameSource.INDEX, NameSource.ANCHOR]),
            st.just("join"),
        )
    )
)
def test_each_name_is_there_once_from_its_best_source(added: list[Name]) -> None:
    names = NameCollector([JOIN])
    for name in added:
        names.add(0, name)
    found = names.of(0)
    assert (found[0].text, found[0].source) == ("os.path.join", NameSource.NAME)
    keys = [key(name.text) for name in found]
    assert len(set(keys)) == len(keys) and "" not in keys
    assert set(keys) == {key(name.text) for name in added} - {""} | {"os.path.join"}
    order = list(NameSource)
    assert [order.index(n.source) for n in found] == sorted(order.index(n.source) for n in found)
    for name in found[1:]:
        same = [order.index(n.source) for n in added if key(n.text) == key(name.text)]
        assert order.index(name.source) == min(same)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("walrus operator", "reference/operators.html#assignment-expressions"),
        ("ternary operator", "reference/operators.html#other-operators"),
        ("conditional expression", "reference/operators.html#other-operators"),
        ("reading a file", "guide/first.html#reading-a-file-line-by-line"),
        ("with-lamp", "reference/statements.html#the-with-statement"),
        ("The line protocol", "library/lantern.html#the-line-protocol"),
        ("lantern.--light", "using.html#cmdoption-lantern-l"),
        ("train oil", "library/lantern.oil.html"),
        ("smell of an oil", "library/lantern.oil.html#lantern.oil.Oil.smell"),
    ],
)
def test_entries_are_found_under_what_the_docs_call_them(
    written: Written, name: str, url: str
) -> None:
    found = {
        written.url(written.entries[one.entry_id])
        for names in written.names.values()
        for one in names
        if one.text == name
    }
    assert url in found


def test_what_sphinx_writes_into_the_index_of_itself_is_no_name(written: Written) -> None:
    texts = {name.text for names in written.names.values() for name in names}
    assert not {text for text in texts if "built-in" in text or "in module" in text}
    assert "light() (in module lantern)" not in texts
