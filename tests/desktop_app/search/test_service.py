"""The search over a real docset, small enough to see through."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings, strategies as st

from desktop_app.database.docset_files import default_docsets
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.search.records import Rule
from tests.desktop_app.odd_texts import ODD
from tests.desktop_app.searching import Searching, check_answer
from tests.docsets import Sample, write

INDEX, LABEL = NameSource.INDEX, NameSource.LABEL

SAMPLES = [
    Sample(Kind.MODULE, "asyncio", "library/asyncio.html", "module-asyncio"),
    Sample(Kind.MODULE, "os", "library/os.html", "module-os", text="Interfaces of the system."),
    Sample(Kind.FUNCTION, "sorted", "builtins.html", "sorted", text="Return a new sorted list."),
    Sample(
        Kind.FUNCTION,
        "asyncio.gather",
        "library/asyncio.html",
        "gather",
        text="Run things at once.",
    ),
    Sample(Kind.FUNCTION, "os.path.join", "library/path.html", "join", text="Join path segments."),
    Sample(Kind.METHOD, "str.join", "builtins.html", "str.join", text="Concatenate strings."),
    Sample(Kind.CLASS, "collections.defaultdict", "library/collections.html", "defaultdict"),
    Sample(
        Kind.CLASS,
        "concurrent.futures.ThreadPoolExecutor",
        "library/futures.html",
        "ThreadPoolExecutor",
        text="Runs calls in a pool of threads.",
    ),
    Sample(Kind.FUNCTION, "re.sub", "library/re.html", "re.sub", text="Replace what matches."),
    Sample(Kind.FUNCTION, "re.subn", "library/re.html", "re.subn", text="Replace and count."),
    Sample(Kind.METHOD, "re.Pattern.sub", "library/re.html", "re.Pattern.sub"),
    Sample(
        Kind.OPERATOR,
        ":=",
        "reference/expressions.html",
        "assignment-expressions",
        names=[("walrus operator", INDEX), ("operator walrus", INDEX)],
        text="Assigns to an identifier while also returning its value.",
    ),
    Sample(
        Kind.TERM, "global interpreter lock", "glossary.html", "term-gil", names=[("GIL", LABEL)]
    ),
    Sample(Kind.C_FUNCTION, "PyObject_Repr", "c-api/object.html", "c.PyObject_Repr"),
    Sample(
        Kind.SECTION,
        "Methods of File Objects",
        "tutorial.html",
        "methods-of-file-objects",
        text="To read a file line by line, loop over it. This is fast, and the code is simple.",
    ),
    Sample(Kind.SECTION, "asyncio", "whatsnew.html", "asyncio", text="News.", importance=0.0),
]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("search") / "tiny.db", SAMPLES)


@pytest.fixture(scope="module")
def search(file: Path) -> Iterator[Searching]:
    searching = Searching([file])
    yield searching
    searching.close()


@pytest.mark.parametrize(
    ("query", "first", "rule"),
    [
        ("gather", "asyncio.gather", Rule.EXACT),
        ("asyncio.gather", "asyncio.gather", Rule.EXACT),
        ("asyncio gather", "asyncio.gather", Rule.EXACT),
        ("ospathjoin", "os.path.join", Rule.EXACT),
        ("pathjoin", "os.path.join", Rule.WORD_START),
        ("os jo", "os.path.join", Rule.WORD_START),
        ("thre", "concurrent.futures.ThreadPoolExecutor", Rule.PREFIX),
        ("PoolExec", "concurrent.futures.ThreadPoolExecutor", Rule.WORD_START),
        ("TPE", "concurrent.futures.ThreadPoolExecutor", Rule.WORD_START),
        ("faultdi", "collections.defaultdict", Rule.SUBSTRING),
        ("gahter", "asyncio.gather", Rule.SLIP),
        ("asyncio.gahter", "asyncio.gather", Rule.SLIP),
        ("dflt dict", "collections.defaultdict", Rule.ABBREVIATION),
        (":=", ":=", Rule.EXACT),
        ("walrus", ":=", Rule.PREFIX),
        ("read file line by line", "Methods of File Objects", Rule.TEXT),
        ("global interpreter locks", "global interpreter lock", Rule.EXACT),
        ("re.", "re.sub", Rule.PREFIX),
        ("re.su", "re.sub", Rule.PREFIX),
        ("module:re sub", "re.sub", Rule.WORD_START),
        ("method:join", "str.join", Rule.EXACT),
        ("class:Pattern", "re.Pattern.sub", Rule.WORD_START),
        ("term:gil", "global interpreter lock", Rule.EXACT),
        ("c:pyobj", "PyObject_Repr", Rule.PREFIX),
        ("asyncio", "asyncio", Rule.EXACT),
    ],
)
def test_the_first_result(search: Searching, query: str, first: str, rule: Rule) -> None:
    result = search(query).results[0]
    assert (result.entry.qualified_name, result.rule) == (first, rule)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("module:re sub", {"re.sub", "re.subn", "re.Pattern.sub"}),
        ("method:sub", {"re.Pattern.sub"}),
        ("class:Pattern sub", {"re.Pattern.sub"}),
        ("c:gather", set()),
        ('"line by line"', {"Methods of File Objects"}),
        ('"by line line"', set()),
        ("module:nowhere x", set()),
    ],
)
def test_what_narrows_a_query(search: Searching, query: str, names: set[str]) -> None:
    assert set(search.names(query)) == names


def test_the_library_comes_before_whats_new(search: Searching) -> None:
    assert [result.entry.path for result in search("asyncio").results] == [
        "library/asyncio.html",
        "library/asyncio.html",
        "whatsnew.html",
    ]


def test_a_result_by_its_text_shows_the_place(search: Searching) -> None:
    result = search("fast simple loops").results[0]
    assert "loop over it. This is fast" in result.snippet
    marked = [result.snippet[start:end] for start, end in result.snippet_spans]
    assert marked == ["loop", "fast", "simple"]


def test_every_result_says_why(search: Searching) -> None:
    assert search("gather").results[0].why.startswith("it is called “asyncio.gather”")


def test_nothing_found_suggests_names(search: Searching) -> None:
    answer = search("azyncyo")
    assert answer.results == ()
    assert "asyncio" in answer.suggestions


@pytest.mark.parametrize("limit", [1, 3, 20])
def test_a_lower_limit_cuts_the_same_list(search: Searching, limit: int) -> None:
    assert search("a", limit=limit).results == search("a", limit=30).results[:limit]


def test_the_same_text_has_the_same_answer(search: Searching) -> None:
    assert search("join").results == search("join").results


def test_several_docsets_are_one_list(file: Path, tmp_path: Path) -> None:
    other = write(
        tmp_path / "other.db", [Sample(Kind.FUNCTION, "other.gather", "a.html", "g")], name="Other"
    )
    searching = Searching([file, other])
    try:
        both = searching("gather").results
        assert {result.entry.docset for result in both} == {"tiny-1.0", "other-1.0"}
        only = searching.run(searching.service.search("gather", docsets=frozenset({"other-1.0"})))
        assert [result.entry.docset for result in only.results] == ["other-1.0"]
    finally:
        searching.close()


def with_odd_texts(test: Callable[..., None]) -> Callable[..., None]:
    for text in ODD:
        test = example(text=text)(test)
    return test


SYNTAX = ['"', "*", "^", "(", ")", "{", "}", ":", "-", "+", " AND ", " OR ", " NOT ", "NEAR(", "\0"]
SCOPES = ["module:", "class:", "method:", "term:", "c:", "re.", "os "]
WORDS = ["a", "re", "gather", "path", "lines", "ß", "ﬁ", "\ud800", "\N{GRINNING FACE}", "é"]

TEXTS = st.one_of(
    st.text(st.characters(), max_size=60),
    st.text("abcdefgor .:_\"'*()-", max_size=30),
    st.lists(st.sampled_from(SYNTAX + SCOPES + WORDS), max_size=20).map("".join),
    st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=20).map(" ".join),
    st.tuples(st.text(st.characters(), min_size=1, max_size=20), st.integers(1, 20_000)).map(
        lambda pair: pair[0] * pair[1]
    ),
    st.sampled_from([sample.qualified_name for sample in SAMPLES]).flatmap(
        lambda name: st.integers(0, len(name)).map(lambda end: name[:end])
    ),
)


@with_odd_texts
@settings(
    max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_anything_typed_has_an_answer(search: Searching, text: str) -> None:
    check_answer(search, text)


@pytest.fixture(scope="module")
def shipped() -> Iterator[Searching]:
    searching = Searching(list(default_docsets()[:1]))
    gc.freeze()
    yield searching
    searching.close()


@pytest.mark.slow
@with_odd_texts
@settings(
    max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_anything_has_an_answer_from_the_whole_documentation(shipped: Searching, text: str) -> None:
    check_answer(shipped, text)
