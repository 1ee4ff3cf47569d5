from hypothesis import given, strategies as st

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.search.frecency_boost import boost_frequent
from desktop_app.search.records import Result, Rule


def result(number: int, rule: Rule = Rule.PREFIX) -> Result:
    entry = Entry(
        "python-3.15", number, Kind.FUNCTION, "f", f"f{number}", "m.html", "m", f"f{number}",
        "", "", None, None, 0, 0, 0.5,
    )  # fmt: skip
    return Result(entry, rule, "")


def order(results: list[Result], boosts: dict[int, float]) -> list[int]:
    by_location = {result(number).entry.location: boost for number, boost in boosts.items()}
    return [row.entry.id for row in boost_frequent(results, by_location)]


def test_one_visit_lifts_by_one_row_and_a_habit_by_three() -> None:
    rows = [result(number) for number in range(6)]
    assert order(rows, {}) == [0, 1, 2, 3, 4, 5]
    assert order(rows, {4: 0.33}) == [0, 1, 2, 4, 3, 5]
    assert order(rows, {5: 0.99}) == [0, 1, 5, 2, 3, 4]
    assert order(rows, {1: 0.99}) == [1, 0, 2, 3, 4, 5]


def test_no_habit_goes_before_a_better_rule() -> None:
    rows = [result(0, Rule.EXACT), result(1), result(2), result(3, Rule.TEXT)]
    assert order(rows, {2: 0.99, 3: 0.99}) == [0, 2, 1, 3]


@given(
    st.lists(st.sampled_from(Rule), max_size=30),
    st.dictionaries(st.integers(0, 30), st.floats(0, 0.999)),
)
def test_results_only_change_places_with_their_equals(
    rules: list[Rule], boosts: dict[int, float]
) -> None:
    rows = [result(number, rule) for number, rule in enumerate(rules)]
    by_location = {result(number).entry.location: boost for number, boost in boosts.items()}
    ordered = boost_frequent(rows, by_location)
    assert [row.rule for row in ordered] == rules
    assert {row.entry.id for row in ordered} == {row.entry.id for row in rows}
    for position, row in enumerate(ordered):
        assert row.entry.id - position <= 3
