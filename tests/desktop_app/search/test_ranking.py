"""What is worth more than what, as tables."""

from typing import NamedTuple

import pytest

from desktop_app.database.search_index import FoundName
from desktop_app.database.search_queries import MatchSource
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.search.query import parse
from desktop_app.search.ranking import (
    best_names,
    has_direct_match,
    merge_text_scores,
    rank_name,
    score_abbreviation,
    score_typo,
)
from desktop_app.search.records import Rule
from desktop_app.search.text_scoring import TextScore


class Name(NamedTuple):
    """A found name with everything a test does not care about filled in."""

    text: str
    source: MatchSource = MatchSource.KEY
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
        (
            "gather",
            Name("asyncio.gather", MatchSource.LAST, 0.1),
            Name("gatherer", MatchSource.PREFIX, 0.9),
        ),
        (
            "join",
            Name("join_all", MatchSource.PREFIX, 0.1),
            Name("path.my_join", MatchSource.WORD_PREFIXES, 0.9),
        ),
        (
            "path",
            Name("os.path.join", MatchSource.WORD_PREFIXES, 0.1),
            Name("xpaths", MatchSource.TRIGRAMS, 0.9),
        ),
        # importance inside of a rule
        (
            "jo",
            Name("os.path.join", MatchSource.PREFIX, 0.6),
            Name("x.joker", MatchSource.PREFIX, 0.5),
        ),
        # as it is written
        (
            "Path",
            Name("pathlib.Path", MatchSource.LAST, 0.3, Kind.CLASS),
            Name("os.path", MatchSource.LAST, 0.9),
        ),
        (
            "os stat",
            Name("os.stat", MatchSource.SUFFIX, 0.5),
            Name("OsStat", MatchSource.LAST, 0.6),
        ),
        ("--help", Name("--help", MatchSource.KEY), Name("trace.--help", MatchSource.LAST)),
        ("gath", Name("asyncio.gather", MatchSource.PREFIX), Name("x.Gather", MatchSource.PREFIX)),
        ("os.pa", Name("os.path", MatchSource.PREFIX), Name("OS.Path", MatchSource.PREFIX)),
        # small letters are often typed for capitals: importance tells more then
        (
            "session",
            Name("orm.Session", MatchSource.LAST, 0.6, Kind.CLASS),
            Name("State.session", MatchSource.LAST, 0.2, Kind.PROPERTY),
        ),
        # the members of a module after the names that begin so, before other words
        (
            "os",
            Name("os.walk", MatchSource.WORD_PREFIXES),
            Name("x.my_os", MatchSource.WORD_PREFIXES),
        ),
        ("os", Name("ossaudio", MatchSource.PREFIX), Name("x.O_SHORT", MatchSource.PREFIX)),
        # an own name before a phrase of the index that points to something
        ("%", Name("%", origin=NameSource.NAME), Name("%", importance=1, origin=NameSource.INDEX)),
        # `parse` is rather a function than `urllib.parse`
        (
            "parse",
            Name("ast.parse", MatchSource.LAST, 0.5),
            Name("urllib.parse", MatchSource.LAST, 0.6, Kind.MODULE),
        ),
        # small letters may mean any: what matters more is first
        (
            "path",
            Name("pathlib.Path", MatchSource.LAST, 0.9, Kind.CLASS),
            Name("http.cookies.Morsel.path", MatchSource.LAST, 0.2),
        ),
        # what is current before what is deprecated
        (
            "utcnow",
            Name("a.utcnow", MatchSource.LAST),
            Name("b.utcnow", MatchSource.LAST, deprecated=True),
        ),
        # what the library has before what "What's New" tells of it
        (
            "os",
            Name("os.path", MatchSource.PREFIX, 0.2),
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
    assert rank_name(parse("sterr"), found(Name("stxsterx_err", MatchSource.TRIGRAMS))) is None


@pytest.mark.parametrize(
    ("query", "name", "rule"),
    [
        ("pathjoin", Name("os.path.join", MatchSource.SUFFIX), Rule.WORD_START),
        ("ospathjoin", Name("os.path.join", MatchSource.SUFFIX), Rule.EXACT),
        ("type hints", Name("type hint", MatchSource.SUFFIX), Rule.EXACT),
    ],
)
def test_a_whole_name_without_its_separators_is_exact(query: str, name: Name, rule: Rule) -> None:
    ranked = rank_name(parse(query), found(name))
    assert ranked is not None
    assert ranked.rule is rule


def test_an_entry_counts_by_the_best_of_its_names() -> None:
    names = [
        found(Name("walrus operator", MatchSource.PREFIX)),
        found(Name("walrus", MatchSource.KEY)),
    ]
    best = best_names(parse("walrus"), names)
    assert [this.name for this in best.values()] == ["walrus"]


def test_a_slip_is_worth_less_than_what_begins_as_typed_and_more_the_nearer_it_is() -> None:
    query = parse("WARNIGN")
    meant = {"warning"}
    exact = score_typo(query, meant, found(Name("logging.WARNING", MatchSource.LAST)))
    other = score_typo(query, meant, found(Name("logging.warning", MatchSource.LAST)))
    honest = rank_name(query, found(Name("x.warnignore", MatchSource.TRIGRAMS, 0.0)))
    assert exact is not None
    assert other is not None
    assert honest is not None
    assert honest.score > exact.score > other.score
    assert not has_direct_match([exact, other])
    assert score_typo(query, meant, found(Name("warningly", MatchSource.LAST))) is None


def slip_score(query: str, meant: str, name: str) -> float:
    ranked = score_typo(parse(query), {meant}, found(Name(name, MatchSource.LAST)))
    assert ranked is not None
    return ranked.score


def test_a_slip_is_as_near_as_the_nearer_of_the_last_part_and_the_whole_name() -> None:
    plain = slip_score("gahter", "gather", "gather")
    assert slip_score("gahter", "gather", "asyncio.gather") == plain
    assert slip_score("asyncio.gahter", "asynciogather", "asyncio.gather") == plain
    assert slip_score("gahtr", "gather", "gather") < plain


def test_many_slips_cost_no_more_than_some() -> None:
    some = slip_score("warn____", "warnings", "warnings")
    assert slip_score("wa______", "warnings", "warnings") == some
    assert slip_score("warni___", "warnings", "warnings") > some


def test_an_abbreviation_is_of_a_name_not_of_a_title() -> None:
    assert score_abbreviation("dfltdict", found(Name("collections.defaultdict"))) is not None
    assert score_abbreviation("dfltdict", found(Name("default factories in dicts"))) is None


def test_texts_outweigh_names_only_when_a_question_was_typed() -> None:
    names = {1: rank_name(parse("x"), found(Name("x.sorting", MatchSource.WORD_PREFIXES)))}
    ranked = {number: this for number, this in names.items() if this is not None}
    texts = [TextScore(2, 0.9)]
    one = merge_text_scores(parse("sort"), ranked, texts)
    several = merge_text_scores(parse("sort a list"), ranked, texts)
    assert one[1].score > one[2].score
    assert several[2].score > one[2].score
    assert several[2].rule is Rule.TEXT
