"""What one opens often rises a little. Pure."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from desktop_app.docset.records import Location
from desktop_app.search.records import Result

MAX_ROWS = 4.0
"""Boosts are less than 1, so nothing rises by more than three rows; by one after one visit."""


def boost_frequent(
    results: Sequence[Result], boosts: Mapping[Location, float]
) -> tuple[Result, ...]:
    """Return the results, each up to three rows higher by its boost (0 to 1, by location).

    Results found by one rule change places among themselves only: a habit never puts a name that
    contains what was typed above one that begins so, nor a text above a name. Without boosts the
    order stays as it is; rows of equal worth keep theirs.
    """
    if not boosts:
        return tuple(results)
    ordered: list[Result] = []
    for _, tier in groupby(results, lambda result: result.rule):
        ranks = enumerate(tier)
        ordered += [
            result
            for _, result in sorted(
                ranks,
                key=lambda item: item[0] - MAX_ROWS * boosts.get(item[1].entry.location, 0.0),
            )
        ]
    return tuple(ordered)
