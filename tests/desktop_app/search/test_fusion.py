"""When a query is a question, and how two lists become one."""

import pytest

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.search.fusion import DEPTH, fuse, is_question
from desktop_app.search.query import parse
from desktop_app.search.records import Result, Rule
from desktop_app.search.result_builder import ScoredResult


def found(name: str, rule: Rule = Rule.TEXT, by: str = "", *, page: int = 1) -> ScoredResult:
    entry = Entry(
        "tiny", 1, Kind.FUNCTION, name, name, "p.html", "P", name, "", "", None, None, 0, 0, 0.0
    )
    return ScoredResult(1.0, Result(entry, rule, rule.value), (page, hash(name)), by)


@pytest.mark.parametrize(
    ("text", "results", "expected"),
    [
        ("how do I copy", [], True),
        ("copy", [], False),
        ("module:os copy files", [], False),
        ("longest matching subsequence " * 6, [], False),
        ('read "line by line"', [], False),
        ("file open", [found("urllib.file_open", Rule.EXACT, "urllib.file_open")], True),
        ("list comprehension", [found("List", Rule.EXACT, "list comprehension")], False),
        ("list comprehensions", [found("List", Rule.EXACT, "list comprehension")], False),
        ("os path jo", [found("os.path.join", Rule.WORD_START)], False),
        ("path join", [found("os.path.join", Rule.ENDING)], False),
        ("ath join", [found("os.path.join")], True),
        ("enviroment varable", [found("x", Rule.SLIP, "environment variable")], False),
        ("enviroment varable", [found("x", Rule.SLIP, "environment variables")], False),
        ("enviroment varable", [found("x", Rule.SLIP, "environment variable PATH")], True),
        ("environment variable", [found("x", Rule.EXACT, "environment variables")], False),
        ("list append", [found("sequence.append", Rule.EXACT, "list.append")], False),
    ],
)
def test_several_words_that_are_no_name_are_a_question(
    text: str, results: list[ScoredResult], expected: bool
) -> None:
    assert is_question(parse(text), results) is expected


def names(results: list[ScoredResult]) -> list[str]:
    return [this.result.entry.name for this in results]


def test_what_both_lists_have_comes_first() -> None:
    one = [found("a"), found("b"), found("c")]
    other = [found("d", Rule.MEANING), found("b", Rule.MEANING)]
    assert names(fuse(one, other)) == ["b", "a", "d", "c"]


def test_what_both_lists_have_says_why_twice() -> None:
    (both,) = fuse([found("a")], [found("a", Rule.MEANING)])
    assert (both.result.rule, both.result.why) == (Rule.TEXT, "text; meaning")


def test_one_list_alone_stays_as_it_is() -> None:
    alone = [found(f"n{number}") for number in range(3 * DEPTH)]
    assert names(fuse(alone, [])) == names(alone)
    assert names(fuse([], alone[:DEPTH])) == names(alone[:DEPTH])


def test_a_longer_list_begins_as_the_shorter_one() -> None:
    long = [found(f"n{number}") for number in range(2 * DEPTH)]
    near = [found(f"n{number}", Rule.MEANING) for number in range(2 * DEPTH, 0, -7)]
    short = names(fuse(long[:DEPTH], near))
    assert names(fuse(long, near))[: len(short)] == short
