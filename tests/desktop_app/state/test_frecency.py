import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.records import Location
from desktop_app.state.frecency import HALF_LIFE, frecency, recent
from desktop_app.state.records import Visit


def visits(urls: str, time: int = 0) -> list[Visit]:
    """One visit for each letter, the newest first."""
    return [Visit(Location("p", letter), letter, "function", time) for letter in urls]


URLS = st.text("abcdef", max_size=200)


@pytest.mark.parametrize(
    ("urls", "limit", "expected"),
    [("", 5, ""), ("a", 5, "a"), ("abab", 5, "ab"), ("aabcb", 2, "ab"), ("abc", 0, "")],
)
def test_recent_is_distinct(urls: str, limit: int, expected: str) -> None:
    assert "".join(visit.location.url for visit in recent(visits(urls), limit)) == expected


@pytest.mark.parametrize(
    ("urls", "expected"),
    [
        ("", {}),
        ("a", {"a": 0.333}),
        ("aa", {"a": 0.499}),
        ("ab", {"a": 0.333, "b": 0.330}),
        ("a" + "b" * HALF_LIFE + "a", {"a": 0.427, "b": 0.947}),
    ],
)
def test_boosts(urls: str, expected: dict[str, float]) -> None:
    found = {location.url: boost for location, boost in frecency(visits(urls)).items()}
    assert found == pytest.approx(expected, abs=0.001)


@given(URLS)
def test_boosts_stay_between_nothing_and_one(urls: str) -> None:
    assert all(0 < boost < 1 for boost in frecency(visits(urls)).values())


@given(URLS, st.sampled_from("abcdef"))
def test_opening_something_lifts_it_and_sinks_the_rest(urls: str, opened: str) -> None:
    before, after = frecency(visits(urls)), frecency(visits(opened + urls))
    for location in before.keys() & after.keys():
        assert (after[location] > before[location]) == (location.url == opened)


@given(URLS, st.integers())
def test_the_clock_does_not_matter(urls: str, time: int) -> None:
    assert frecency(visits(urls)) == frecency(visits(urls, time))


def test_what_was_opened_long_ago_is_left_out() -> None:
    assert Location("p", "a") not in frecency(visits("b" * 400 + "a"))
