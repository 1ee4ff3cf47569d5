"""What is worth more than what, as tables."""

from typing import NamedTuple

import pytest

from desktop_app.database.search_queries import FoundName, Source
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.search.query import parse
from desktop_app.search.ranking import (
    as_abbreviation,
    as_slip,
    best_names,
    is_honest,
    rank_name,
    with_texts,
)
from desktop_app.search.records import Rule
from desktop_app.search.text_scoring import Scored


class Name(NamedTuple):
    """A found name with everything a test does not care about filled in."""

    text: str
    source: Source = Source.KEY
    importance: float = 0.5
    kind: Kind = Kind.FUNCTION
    origin: NameSource = NameSource.NAME
    deprecated: bool = False
    entry_id: int = 1


def found(name: Name) -> FoundName:
    return FoundName(
        name.source,
        name.entry_id,
        name.text,
        name.origin.value,
        name.kind.value,
        name.importance,
        name.deprecated,
    )


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        # the rules, strongest first, whatever the importance
        ("gather", Name("asyncio.gather", Source.LAST, 0.1), Name("gatherer", Source.PREFIX, 0.9)),
        ("join", Name("join_all", Source.PREFIX, 0.1), Name("path.my_join", Source.WORDS, 0.9)),
        ("path", Name("os.path.join", Source.WORDS, 0.1), Name("xpaths", Source.TRIGRAMS, 0.9)),
        # importance inside of a rule
        ("jo", Name("os.path.join", Source.PREFIX, 0.6), Name("x.joker", Source.PREFIX, 0.5)),
        # as it is written
        (
            "Path",
            Name("pathlib.Path", Source.LAST, 0.3, Kind.CLASS),
            Name("os.path", Source.LAST, 0.9),
        ),
        ("os stat", Name("os.stat", Source.WHOLE, 0.5), Name("OsStat", Source.LAST, 0.6)),
        ("--help", Name("--help", Source.KEY), Name("trace.--help", Source.LAST)),
        # small letters are often typed for capitals: importance tells more then
        (
            "session",
            Name("orm.Session", Source.LAST, 0.6, Kind.CLASS),
            Name("State.session", Source.LAST, 0.2, Kind.PROPERTY),
        ),
        # the members of a module after the names that begin so, before other words
        ("os", Name("os.walk", Source.WORDS), Name("x.my_os", Source.WORDS)),
        ("os", Name("ossaudio", Source.PREFIX), Name("x.O_SHORT", Source.PREFIX)),
        # an own name before a phrase of the index that points to something
        ("%", Name("%", origin=NameSource.NAME), Name("%", importance=1, origin=NameSource.INDEX)),
        # `parse` is rather a function than `urllib.parse`
        (
            "parse",
            Name("ast.parse", Source.LAST, 0.5),
            Name("urllib.parse", Source.LAST, 0.6, Kind.MODULE),
        ),
        # small letters may mean any: what matters more is first
        (
            "path",
            Name("pathlib.Path", Source.LAST, 0.9, Kind.CLASS),
            Name("http.cookies.Morsel.path", Source.LAST, 0.2),
        ),
        # what is current before what is deprecated
        ("utcnow", Name("a.utcnow", Source.LAST), Name("b.utcnow", Source.LAST, deprecated=True)),
        # what the library has before what "What's New" tells of it
        (
            "os",
            Name("os.path", Source.PREFIX, 0.2),
            Name("os", importance=0.0, kind=Kind.SECTION),
        ),
    ],
)
def test_the_better_name(query: str, better: Name, worse: Name) -> None:
    first, second = (rank_name(parse(query), found(name)) for name in (better, worse))
    assert first is not None
    assert second is not None
    assert first.score > second.score


def test_trigrams_that_are_not_together_are_no_match() -> None:
    assert rank_name(parse("sterr"), found(Name("stxsterx_err", Source.TRIGRAMS))) is None


@pytest.mark.parametrize(
    ("query", "name", "rule"),
    [
        ("pathjoin", Name("os.path.join", Source.WHOLE), Rule.WORD_START),
        ("ospathjoin", Name("os.path.join", Source.WHOLE), Rule.EXACT),
        ("type hints", Name("type hint", Source.WHOLE), Rule.EXACT),
    ],
)
def test_a_whole_name_without_its_separators_is_exact(query: str, name: Name, rule: Rule) -> None:
    ranked = rank_name(parse(query), found(name))
    assert ranked is not None
    assert ranked.rule is rule


def test_an_entry_counts_by_the_best_of_its_names() -> None:
    names = [found(Name("walrus operator", Source.PREFIX)), found(Name("walrus", Source.KEY))]
    best = best_names(parse("walrus"), names)
    assert [this.name for this in best.values()] == ["walrus"]


def test_a_slip_is_worth_less_than_what_begins_as_typed_and_more_the_nearer_it_is() -> None:
    query = parse("WARNIGN")
    meant = {"warning"}
    exact = as_slip(query, meant, found(Name("logging.WARNING", Source.LAST)))
    other = as_slip(query, meant, found(Name("logging.warning", Source.LAST)))
    honest = rank_name(query, found(Name("x.warnignore", Source.TRIGRAMS, 0.0)))
    assert exact is not None
    assert other is not None
    assert honest is not None
    assert honest.score > exact.score > other.score
    assert not is_honest([exact, other])
    assert as_slip(query, meant, found(Name("warningly", Source.LAST))) is None


def test_an_abbreviation_is_of_a_name_not_of_a_title() -> None:
    assert as_abbreviation("dfltdict", found(Name("collections.defaultdict"))) is not None
    assert as_abbreviation("dfltdict", found(Name("default factories in dicts"))) is None


def test_texts_outweigh_names_only_when_a_question_was_typed() -> None:
    names = {1: rank_name(parse("x"), found(Name("x.sorting", Source.WORDS)))}
    ranked = {number: this for number, this in names.items() if this is not None}
    texts = [Scored(2, 0.9)]
    one = with_texts(parse("sort"), ranked, texts)
    several = with_texts(parse("sort a list"), ranked, texts)
    assert one[1].score > one[2].score
    assert several[2].score > one[2].score
    assert several[2].rule is Rule.TEXT
