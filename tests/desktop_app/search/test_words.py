"""Slips, abbreviations, emphasis and snippets: small pure functions, as tables."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.search.abbreviations import abbreviates
from desktop_app.search.match_spans import name_spans
from desktop_app.search.query import parse
from desktop_app.search.snippet import snippet, stem_pattern
from desktop_app.search.typos import closest_names, corrections


@pytest.mark.parametrize(
    ("word", "spellings", "meant"),
    [
        ("gahter", ["water", "gather", "gatherer"], ("gather",)),
        ("jion", ["json", "join", "icon"], ("join", "json")),  # swapped before wrong
        ("prnt", ["grnt", "print"], ("print", "grnt")),  # a wrong first letter is unlikely
        ("gather", ["gather"], ()),  # no slip at all
        ("abcd", ["abxy"], ()),  # two in a short word
        ("dataclsases", ["dataclass", "dataclasses"], ("dataclasses", "dataclass")),
        ("threaidngg", ["threading"], ("threading",)),  # two in a long word
    ],
)
def test_what_was_meant(word: str, spellings: list[str], meant: tuple[str, ...]) -> None:
    assert corrections(word, spellings) == meant


def test_the_nearest_names_are_suggested_and_strangers_are_not() -> None:
    assert closest_names("asinkio", ["turtle", "asyncio", "zlib"]) == ("asyncio",)
    assert closest_names("qqqq", ["turtle"]) == ()


@pytest.mark.parametrize(
    ("letters", "name", "does"),
    [
        ("dfltdict", "collections.defaultdict", True),
        ("odict", "collections.OrderedDict", True),
        ("dict", "OrderedDict", False),  # begins elsewhere
        ("dd", "defaultdict", False),  # too few letters to mean anything
        ("abc", "a" * 5 + "bc" + "x" * 10, False),  # too far apart
        ("", "x", False),
    ],
)
def test_abbreviations(letters: str, name: str, does: bool) -> None:
    assert abbreviates(letters, name) is does


@pytest.mark.parametrize(
    ("query", "name", "marked"),
    [
        ("gather", "asyncio.gather", ["gather"]),
        ("GATHER", "asyncio.gather", ["gather"]),
        ("time", "time.time", ["time"]),
        ("os path", "os.path.join", ["os.path"]),
        ("ospathj", "os.path.join", ["os.path.j"]),
        ("os join", "os.path.join", ["os", "join"]),
        (":=", ":=", [":="]),
        ("zzz", "asyncio.gather", []),
        ("", "asyncio", []),
    ],
)
def test_emphasis(query: str, name: str, marked: list[str]) -> None:
    assert [name[start:end] for start, end in name_spans(parse(query), name)] == marked


@given(st.text(max_size=40), st.text(max_size=40))
def test_emphasis_stays_inside_the_name(query: str, name: str) -> None:
    end = 0
    for start, stop in name_spans(parse(query), name):
        assert end <= start <= stop <= len(name)
        end = stop


TEXT = (
    "This function does much. " * 20
    + "It can sort any iterable; a sorted list is returned, the dictionaries keep their order. "
    + "Nothing else happens here. " * 20
)


@pytest.mark.parametrize(
    ("stems", "marked"),
    [
        (["sort", "list", "dictionari"], ["sort", "sorted", "list", "dictionaries"]),
        (["iter"], ["iterable"]),
        (["nowher"], []),
    ],
)
def test_a_snippet_is_cut_where_the_words_are(stems: list[str], marked: list[str]) -> None:
    text, spans = snippet(TEXT, stem_pattern(stems))
    assert [text[start:end] for start, end in spans] == marked
    assert len(text) < 160


@given(st.text(max_size=300), st.lists(st.text("abc()[*\\", min_size=1), min_size=1, max_size=3))
def test_a_snippet_of_anything(text: str, stems: list[str]) -> None:
    cut, spans = snippet(text, stem_pattern(stems))
    assert all(0 <= start < end <= len(cut) for start, end in spans)
