"""Microsoft Graph's responses, in the shapes of its reference, beside the browser's dump."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.parser.todo.converting import contents, convert

CONTEXT = "https://graph.microsoft.com/v1.0/$metadata#users('ann%40example.org')/todo/lists"
HOME, WORK = "AAMkADIyAAAAABrJAAA=", "AAMkADIyAAAEFTTrJAAA="
DAILY = {"type": "daily", "interval": 1}

DUMP = {
    "lists": [{"id": HOME, "title": "Home"}, {"id": WORK, "title": "Work"}],
    "tasks": [
        {
            "id": "t1",
            "list_id": HOME,
            "title": "Bake a cake",
            "completed": False,
            "position": 2,
            "note": "<p>For <b>Ann</b></p>",
            "created_at": {"date_time": "2026-11-01T08:00:00"},
            "due_date": {"date_time": "2026-12-02"},
            "importance": "high",
            "categories": ["Red", "Blue"],
            "is_reminder_on": True,
            "reminder": {"date_time": "2026-12-01T08:00:00", "time_zone": "UTC"},
            "recurrence": {"pattern": DAILY},
        },
        {
            "id": "t2",
            "list_id": HOME,
            "title": "Done before",
            "completed": True,
            "position": 1,
            "created_at": {"date_time": "2026-11-02"},
            "completed_at": {"date_time": "2026-11-03"},
            "importance": "normal",
        },
        {"id": "t3", "list_id": WORK, "title": "Ship it", "completed": False, "position": 1},
    ],
    "steps": [
        {"task_id": "t1", "title": "flour", "completed": True, "position": 2,
         "created_at": {"date_time": "2026-11-01"}, "completed_at": {"date_time": "2026-11-02"}},
        {"task_id": "t1", "title": "eggs", "completed": False, "position": 1,
         "created_at": {"date_time": "2026-11-01"}},
    ],
}  # fmt: skip

LISTS: list[dict[str, Any]] = [
    {
        "@odata.type": "#microsoft.graph.todoTaskList",
        "id": id_,
        "displayName": name,
        "isOwner": True,
        "isShared": False,
        "wellknownListName": "none",
    }
    for id_, name in ((HOME, "Home"), (WORK, "Work"))
]


def task(id_: str, title: str, **fields: Any) -> dict[str, Any]:
    return {
        "@odata.etag": 'W/"xzyPKP0BiUGgld+lMKXwbQAAgdhkVw=="',
        "importance": "normal",
        "isReminderOn": False,
        "status": "notStarted",
        "title": title,
        "lastModifiedDateTime": "2026-11-20T11:15:20.0614375Z",
        "hasAttachments": False,
        "categories": [],
        "id": id_,
        "body": {"content": "", "contentType": "text"},
        "checklistItems@odata.context": f"{CONTEXT}('x')/tasks('{id_}')/checklistItems",
        "checklistItems": [],
    } | fields


def utc(text: str) -> dict[str, str]:
    return {"dateTime": f"{text}:00.0000000", "timeZone": "UTC"}


TASKS = {
    HOME: [
        task(
            "t1",
            "Bake a cake",
            importance="high",
            isReminderOn=True,
            createdDateTime="2026-11-01T08:00:00.9359889Z",
            dueDateTime=utc("2026-12-01T23:00"),  # the 2nd in Berlin
            startDateTime=utc("2026-12-01T23:00"),
            reminderDateTime=utc("2026-12-01T08:00"),
            categories=["Red", "Blue"],
            body={"content": "<body><p>For <b>Ann</b></p></body>", "contentType": "html"},
            recurrence={
                "pattern": DAILY
                | {"month": 0, "dayOfMonth": 0, "daysOfWeek": []}
                | {"firstDayOfWeek": "sunday", "index": "first"},
                "range": {
                    "type": "noEnd",
                    "endDate": "0001-01-01",
                    "recurrenceTimeZone": "UTC",
                    "numberOfOccurrences": 0,
                },
            },
            checklistItems=[
                {
                    "displayName": "flour",
                    "createdDateTime": "2026-11-01T15:28:37Z",
                    "checkedDateTime": "2026-11-02T19:40:27Z",
                    "isChecked": True,
                    "id": "46d116ab-7177-4aaa-b5c4-ff31b4796abf",
                },
                {
                    "displayName": "eggs",
                    "createdDateTime": "2026-11-01T15:28:37Z",
                    "isChecked": False,
                    "id": "9eacef14-cabd-4537-a691-272731e85561",
                },
            ],
        ),
        task(
            "t2",
            "Done before",
            status="completed",
            createdDateTime="2026-11-02T09:00:00Z",
            completedDateTime=utc("2026-11-03T00:00"),
        ),
    ],
    WORK: [task("t3", "Ship it")],
}  # fmt: skip


def response(list_id: str, tasks: list[Any], **more: Any) -> dict[str, Any]:
    return {
        "@odata.context": f"{CONTEXT}('{list_id.replace('=', '%3D')}')/tasks",
        "value": tasks,
    } | more


NEXT = {"@odata.nextLink": "https://graph.microsoft.com/v1.0/me/todo/lists/x/tasks?$skip=10"}
ALL_LISTS = {"@odata.context": CONTEXT, "value": LISTS}
PAGES = [response(HOME, TASKS[HOME][:1], **NEXT), response(HOME, TASKS[HOME][1:])]
SHAPES: dict[str, list[object]] = {
    "a response for the lists and one for each list": [
        ALL_LISTS,
        response(HOME, TASKS[HOME]),
        response(WORK, TASKS[WORK]),
    ],
    "pages in files of their own": [ALL_LISTS, *PAGES, response(WORK, TASKS[WORK])],
    "all responses in one array": [[ALL_LISTS, *PAGES, response(WORK, TASKS[WORK])]],
    "lists that hold their tasks": [
        {"lists": [item | {"tasks": TASKS[item["id"]]} for item in LISTS]}
    ],
    "a response of lists that hold their tasks": [
        {"value": [item | {"tasks": TASKS[item["id"]]} for item in LISTS]}
    ],
    "lists, and responses by hand": [
        {"lists": ALL_LISTS, "tasks": [*PAGES, response(WORK, TASKS[WORK])]}
    ],
    "lists, and tasks by their list's id": [{"lists": LISTS, "tasks": TASKS}],
    "tasks before their lists": [response(WORK, TASKS[WORK]), *PAGES, ALL_LISTS],
}


def write(folder: Path, documents: list[object]) -> list[str]:
    """Write each document into a file; returns their paths."""
    paths = [folder / f"response {number}.json" for number in range(len(documents))]
    for path, document in zip(paths, documents, strict=True):
        path.write_text(json.dumps(document), "utf-8")
    return [str(path) for path in paths]


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_files_as_from_the_browser_s_dump(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shape: str
) -> None:
    dump = tmp_path / "dump.json"
    dump.write_text(json.dumps(DUMP), "utf-8")
    assert convert(dump, tmp_path / "browser") == 1
    browser = capsys.readouterr()
    first, *others = write(tmp_path, SHAPES[shape])
    assert convert(Path(first), tmp_path / "graph", *others) == 1
    graph = capsys.readouterr()
    assert contents(tmp_path / "graph") == contents(tmp_path / "browser")
    assert (graph.out, graph.err) == (browser.out, browser.err)
    assert graph.err == (
        "1 × reminder that is only text in Asana:\n"
        "    Bake a cake: 2026-12-01 08:00 UTC\n"
        "1 × recurrence that is only text in Asana:\n"
        "    Bake a cake: every day\n"
    )


@pytest.mark.parametrize("missing", ["tasks", "lists", "steps"])
def test_a_page_that_is_missing_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    tasks = response(WORK, TASKS[WORK], **(NEXT if missing == "tasks" else {}))
    lists = ALL_LISTS | (NEXT if missing == "lists" else {})
    if missing == "steps":
        link = {"checklistItems@odata.nextLink": "https://graph.microsoft.com/v1.0/next"}
        tasks = response(WORK, [TASKS[WORK][0] | link])
    first, *others = write(tmp_path, [lists, tasks])
    assert convert(Path(first), tmp_path / "out", *others) == 1
    assert (
        capsys.readouterr().err
        == {
            "tasks": "1 × list of which a page is missing:\n    Work\n",
            "lists": "1 × list of which a page is missing:\n    the lists themselves\n",
            "steps": '1 × "checklistItems" of which a page is missing:\n    Ship it\n',
        }[missing]
    )


def test_tasks_without_their_list_are_a_list_called_like_their_file(tmp_path: Path) -> None:
    (tmp_path / "Groceries.json").write_text(json.dumps({"value": TASKS[WORK]}), "utf-8")
    (tmp_path / "Office.json").write_text(json.dumps(response(WORK, TASKS[WORK])), "utf-8")
    assert convert(tmp_path / "Groceries.json", tmp_path, str(tmp_path / "Office.json")) == 1
    assert (tmp_path / "Groceries_0.csv").exists()
    assert (tmp_path / "Office_0.csv").exists()


def test_sections_links_attachments_and_what_was_removed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = {
        "applicationName": "Mail",
        "displayName": "Invoice",
        "webUrl": "https://x.org",
        "id": "1",
    }
    tasks = [
        task("t1", "Waits", status="waitingOnOthers", linkedResources=[link], hasAttachments=True),
        task("t2", "Plain", body={"content": "use <b>", "contentType": "text"}),
        {"id": "t3", "@removed": {"reason": "deleted"}},
    ]
    (first,) = write(tmp_path, [{"lists": [LISTS[0] | {"isShared": True, "tasks": tasks}]}])
    assert convert(Path(first), tmp_path / "out") == 1
    csv = contents(tmp_path / "out")["Home_0.csv"]
    assert "Waits,Waiting on others,,Mail: Invoice (https://x.org)," in csv
    assert "Plain,To do,,use <b>," in csv
    output = capsys.readouterr()
    assert output.out.endswith("1 deleted in To Do, and left out\n")
    assert output.err == (
        "1 × attachment that Asana does not import:\n"
        "    Waits: it has some, the file does not say which\n"
        "1 × field that is not known and was left out:\n"
        '    "isShared" of a list, 1 time, first in Home: true\n'
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-12-01T23:00", "12/02/2026"),  # Berlin
        ("2026-12-01T00:00", "12/01/2026"),  # London
        ("2026-12-01T05:00", "12/01/2026"),  # New York
        ("2026-12-01T10:00", "12/01/2026"),  # Honolulu
        ("2026-12-01T11:00", "12/02/2026"),  # Auckland, in summer
        ("2026-12-01T18:30", "12/02/2026"),  # Delhi
        ("2026-12-01T13:07", "12/01/2026"),  # no time zone: an hour
    ],
)
def test_a_due_day_is_the_user_s_midnight(tmp_path: Path, written: str, day: str) -> None:
    (first,) = write(tmp_path, [response(WORK, [task("t", "Task", dueDateTime=utc(written))])])
    assert convert(Path(first), tmp_path / "out") == 0
    (csv,) = contents(tmp_path / "out").values()
    assert csv.splitlines()[1].split(",")[6] == day


def test_a_dump_beside_responses_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, *others = write(tmp_path, [ALL_LISTS, DUMP])
    assert convert(Path(first), tmp_path / "out", *others) == 2
    assert "is not a response of Microsoft Graph" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
