"""The search is no worse than it was on queries that people ask."""

import asyncio
from collections import Counter

import pytest

from desktop_app.database.docset_files import default_docsets
from tests.relevance.judged import JUDGED, Score, judged, scores, verdicts

# what was reached on the shipped docset, less one query of the kind: first, and shown
FLOORS = {
    "name": (0.97, 0.97),
    "module": (0.93, 0.93),
    "dotted": (0.93, 0.93),
    "spaced": (0.88, 0.88),
    "squashed": (0.57, 0.85),
    "prefix": (0.83, 0.83),
    "slip": (0.93, 0.93),
    "keyword": (0.92, 0.92),
    "symbol": (0.83, 0.91),
    "dunder": (0.57, 0.85),
    "option": (0.75, 0.75),
    "envvar": (0.66, 0.66),
    "term": (0.75, 0.87),
    "c-api": (0.80, 0.80),
    "opcode": (1.0, 1.0),
    "scope": (0.83, 0.83),
    "concept": (0.86, 0.90),
    "howto": (0.54, 0.72),
}


@pytest.fixture(scope="module")
def reached() -> dict[str, Score]:
    return scores(asyncio.run(verdicts(default_docsets()[0], judged())))


def test_the_set_is_large_and_has_every_kind() -> None:
    kinds = [this.kind for this in judged()]
    assert len(kinds) >= 150
    assert set(kinds) == FLOORS.keys()


@pytest.mark.parametrize("name", ["django-3.2", "sqlalchemy-1.4"])
def test_other_documentation_is_asked_forty_times(name: str) -> None:
    queries = list(judged(JUDGED.with_name(f"{name}.tsv")))
    assert Counter(this.kind for this in queries) == {"asked": 20, "topic": 20}
    assert len({this.query for this in queries}) == 40


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_of_query_is_answered_worse(reached: dict[str, Score], kind: str) -> None:
    first, shown = FLOORS[kind]
    assert reached[kind].first >= first
    assert reached[kind].shown >= shown
