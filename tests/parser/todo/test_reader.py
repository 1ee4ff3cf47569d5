"""No silent loss: whatever a field says is in a file, or named at the end."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from parser.todo import dump
from parser.todo.fields import BROWSER, GRAPH, Fields, Source
from parser.todo.folder import plan
from parser.todo.reader import Reader
from parser.todo.records import Dump

SOURCES = {"browser": BROWSER, "graph": GRAPH}
WORDS = st.text("abc xyz019", min_size=1).map(lambda text: f"w{text}")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
DAY = st.sampled_from(
    [
        "2026-12-01",
        {"date_time": "2026-12-01T09:00:00.000", "time_zone": "UTC"},
        {"dateTime": "2026-12-01T22:00:00.0000000", "timeZone": "UTC"},
        {"dateTime": "2026-12-01T22:00:00", "timeZone": "UTC", "unheard of": 1},
    ]
)
PLAUSIBLE = st.sampled_from(
    [
        *("high", "low", 0, 2, 3, "urgent", "inProgress", "completed", "waitingOnOthers"),
        *(["Red", "Blue"], [{"name": "a.pdf", "size": 7}], [{"displayName": "Mail"}], [{}]),
        {"pattern": {"type": "weekly", "interval": 1, "days_of_week": ["monday"]}},
        {"pattern": {"type": "daily"}, "range": {"type": "endDate", "endDate": "2027-01-01"}},
        {"content": "<p>text</p>", "contentType": "html"},
        {"content": "text", "contentType": "html", "unheard of": 1},
    ]
)
VALUES = JSON | DAY | PLAUSIBLE


def convert(source: Source, kind: str, fields: dict[str, Any]) -> Dump:
    """Return what becomes of one list, task and step, of which `fields` are one's own."""
    table: Fields = getattr(source, kind)
    name = {kind: {table.title: "Named"}}
    return Reader(source).dump(
        [{"id": "l"} | name.get("list", {}) | (fields if kind == "list" else {})],
        [{"id": "t", "list_id": "l"} | name.get("task", {}) | (fields if kind == "task" else {})],
        [{"task_id": "t"} | name.get("step", {}) | (fields if kind == "step" else {})],
    )


def output(converted: Dump) -> object:
    """Return all that the user gets: files, what is named, how many were left out as deleted."""
    return list(plan(converted.lists)), converted.faults, converted.deleted


def says_nothing(field: str, value: object) -> bool:
    """Return whether `value` is what a field has that nobody set."""
    return (
        value is None
        or value is False
        or value in ("", [], {})
        or (field == "importance" and value in (1, "normal") and value is not True)
        or (field == "recurrence" and not value)
        or (field == "position" and isinstance(value, int | float | str))  # it orders, no more
    )


@pytest.mark.parametrize("kind", ["list", "task", "step"])
@pytest.mark.parametrize("source", SOURCES)
@given(data=st.data())
def test_a_field_changes_what_the_user_gets(source: str, kind: str, data: st.DataObject) -> None:
    table: Fields = getattr(SOURCES[source], kind)
    known = st.sampled_from(sorted({*table.converted, table.deleted} - {"@removed"}))
    field = data.draw(known | WORDS, "field")
    value = data.draw(VALUES, "value")
    if says_nothing(field, value):
        return
    with_field = convert(SOURCES[source], kind, {field: value})
    without = convert(SOURCES[source], kind, {})
    assert output(with_field) != output(without)


@pytest.mark.parametrize("source", SOURCES.values())
def test_what_is_ignored_is_no_content(source: Source) -> None:
    ignored = source.list.ignored | source.task.ignored | source.step.ignored
    assert ignored == (
        {"id", "list_id", "task_id", "isOwner", "position"}
        if source is BROWSER
        else {
            *("id", "list_id", "task_id", "isOwner", "wellknownListName"),
            *("lastModifiedDateTime", "bodyLastModifiedDateTime"),
        }
    )


@given(JSON | st.fixed_dictionaries({"lists": JSON, "tasks": JSON, "steps": JSON}))
def test_any_json_is_a_dump_or_refused(content: object) -> None:
    try:
        output(dump.parse(content))
    except dump.DumpError as error:
        assert "is not a dump" in str(error)


@given(
    st.lists(st.fixed_dictionaries({"value": st.lists(JSON)}))
    | st.fixed_dictionaries({"lists": JSON, "tasks": JSON})
    | JSON
)
def test_any_response_is_read(content: object) -> None:
    output(dump.parse_graph([(content, "response")]))


def test_what_asana_cannot_set_is_named_and_kept_as_text() -> None:
    converted = convert(
        BROWSER,
        "task",
        {
            "is_reminder_on": True,
            "reminder": {"date_time": "2026-12-01T09:00:00"},
            "recurrence": {"pattern": {"type": "weekly"}},
            "attachments": [{"name": "cake.pdf"}],
        },
    )
    (family,) = converted.lists[0].families
    assert (family.task.reminder, family.task.recurrence) == ("2026-12-01 09:00", "every week")
    assert [(issue.kind, issue.name) for issue in converted.faults] == [
        ("attachment that Asana does not import", "Named: cake.pdf"),
        ("reminder that is only text in Asana", "Named: 2026-12-01 09:00"),
        ("recurrence that is only text in Asana", "Named: every week"),
    ]


def test_a_reminder_that_is_off_is_kept_and_not_named() -> None:
    reminder = {"is_reminder_on": False, "reminder": {"date_time": "2026-12-01T09:00:00"}}
    converted = convert(BROWSER, "task", reminder)
    assert converted.lists[0].families[0].task.reminder == "2026-12-01 09:00 (off)"
    assert converted.faults == ()


def test_a_field_that_nobody_knows_is_named_once() -> None:
    tasks = [{"id": n, "list_id": "l", "title": f"Task {n}", "mood": "good"} for n in range(3)]
    converted = Reader(BROWSER).dump([{"id": "l", "title": "List"}], tasks, [])
    (issue,) = converted.faults
    assert issue.name == '"mood" of a task, 3 times, first in Task 0: "good"'


def test_notes_in_two_fields_are_both_kept_and_the_same_one_once() -> None:
    converted = convert(BROWSER, "task", {"note": "one", "body_content": "two"})
    assert converted.lists[0].families[0].task.note == "one\n\ntwo"
    converted = convert(BROWSER, "task", {"note": "one", "body_content": "<p>one</p>"})
    assert converted.lists[0].families[0].task.note == "one"


def test_what_was_deleted_is_left_out_with_what_it_holds() -> None:
    converted = Reader(BROWSER).dump(
        [{"id": "l", "title": "Kept"}, {"id": "m", "title": "Deleted", "deleted": True}],
        [
            {"id": "t", "list_id": "l", "title": "Kept"},
            {"id": "u", "list_id": "l", "title": "Deleted", "deleted": True},
            {"id": "v", "list_id": "m", "title": "In a deleted list"},
        ],
        [
            {"task_id": "t", "title": "Kept"},
            {"task_id": "t", "title": "Deleted", "deleted": True},
            {"task_id": "u", "title": "Of a deleted task"},
        ],
    )
    (todo,) = converted.lists
    (family,) = todo.families
    assert [step.title for step in family.steps] == ["Kept"]
    assert converted.faults == ()
    assert converted.deleted == 5
