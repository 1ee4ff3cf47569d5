"""Values as To Do and Graph write them, input to output."""

from datetime import date
from typing import Any

import pytest

from parser.todo import times
from parser.todo.fields import BROWSER, GRAPH
from parser.todo.records import Status


@pytest.mark.parametrize("field", [BROWSER.task, GRAPH.task])
@pytest.mark.parametrize(
    ("importance", "priority"),
    [("low", "Low"), ("normal", ""), ("High", "High"), (0, "Low"), (1, ""), (2, "High")],
)
def test_importance(field: Any, importance: str | int, priority: str) -> None:
    _, read = field.converted["importance"]
    assert read(importance) == priority


@pytest.mark.parametrize("importance", [True, 3, "urgent", [], 1.5])
def test_importance_that_is_none(importance: object) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        BROWSER.task.converted["importance"][1](importance)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("notStarted", Status.TO_DO),
        ("inProgress", Status.IN_PROGRESS),
        ("waitingOnOthers", Status.WAITING),
        ("deferred", Status.DEFERRED),
        ("completed", Status.DONE),
    ],
)
def test_status(written: str, status: Status) -> None:
    assert GRAPH.task.converted["status"][1](written) is status


@pytest.mark.parametrize(
    ("pattern", "limits", "words"),
    [
        ({"type": "daily", "interval": 3}, {}, "every 3 days"),
        ({"type": "absoluteMonthly", "dayOfMonth": 15}, {}, "every month on day 15"),
        (
            {"type": "relativeMonthly", "index": "last", "daysOfWeek": ["friday"]},
            {},
            "every month on the last Friday",
        ),
        (
            {"type": "absoluteYearly", "month": 3, "dayOfMonth": 15},
            {},
            "every year on day 15 in March",
        ),
        (
            {"type": "weekly", "days_of_week": ["monday", "tuesday"], "firstDayOfWeek": "monday"},
            {},
            "every week on Monday, Tuesday with weeks from Monday",
        ),
        (
            {"type": "daily"},
            {"type": "endDate", "startDate": "2026-01-01", "endDate": "2027-01-01"},
            "every day from 2026-01-01 until 2027-01-01",
        ),
        (
            {"type": "daily"},
            {"type": "numbered", "numberOfOccurrences": 5, "recurrenceTimeZone": "Europe/Berlin"},
            "every day 5 times (Europe/Berlin)",
        ),
    ],
)
def test_recurrence(pattern: dict[str, Any], limits: dict[str, Any], words: str) -> None:
    assert times.recurrence({"pattern": pattern, "range": limits}) == words


@pytest.mark.parametrize(
    "value",
    [
        {"pattern": {"type": "daily", "mood": "good"}},
        {"pattern": {"type": "daily"}, "mood": "good"},
        {"pattern": {"type": "daily"}, "range": {"type": "endDate"}},
        {"pattern": {"type": "absoluteYearly", "month": 13}},
        {"pattern": "daily"},
        "FREQ=DAILY",
    ],
)
def test_a_recurrence_that_has_no_words_stays_as_it_is(value: object) -> None:
    text = times.recurrence(value)
    assert text.startswith(("{", '"'))
    assert ("good" in text) == ("good" in str(value))


def test_the_last_day_there_is_has_no_next() -> None:
    with pytest.raises(ValueError, match=r"^$"):
        times.local_day({"dateTime": "9999-12-31T23:00:00", "timeZone": "UTC"})
    assert times.local_day({"dateTime": "9999-12-31T23:00:00", "timeZone": "CET"}) == date.max
