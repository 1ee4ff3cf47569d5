"""What the fields of a list, a task and a step are called, and how each is read.

A field is converted, ignored for a reason that this module gives, or named at the end: none is
dropped because nobody thought of it.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from parser.todo import times
from parser.todo.markup import from_html
from parser.todo.records import Status
from parser.todo.text import clean, one_line, plain

Json = dict[str, Any]
Reader = Callable[[Any], object]
"""Raises `ValueError` for a value that it does not understand."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one kind of object."""

    converted: Mapping[str, tuple[str, Reader]]
    """By the source's name: what it becomes, and how."""
    ignored: frozenset[str]
    """What ties objects together or says when they were last changed: no content."""
    deleted: str
    """The field that marks an object as deleted."""

    @property
    def title(self) -> str:
        """Return the field that has the object's title."""
        return next(name for name, (becomes, _) in self.converted.items() if becomes == "title")


@dataclass(frozen=True, slots=True)
class Source:
    """The fields of the three kinds of object in one kind of file."""

    list: Fields
    task: Fields
    step: Fields


def text(value: object) -> str:
    """Return a text as it is; raises `ValueError` for anything else."""
    if not isinstance(value, str):
        raise ValueError
    return value


def flag(value: object) -> bool:
    """Return True or False as it is; raises `ValueError` for anything else."""
    if not isinstance(value, bool):
        raise ValueError
    return value


def short(value: object) -> str:
    """Return a value as JSON of no more than 60 characters, to name it by."""
    shown = clean(json.dumps(value, ensure_ascii=False))
    return shown if len(shown) <= 60 else f"{shown[:59]}…"


def _note(value: object) -> str:
    return from_html(text(value))


def _graph_note(value: object) -> str:
    """Return the text of `{"content": "<p>…", "contentType": "html"}`."""
    match value:
        case {"content": str(content), "contentType": "text" | "html" as kind, **rest} if not rest:
            return plain(content) if kind == "text" else from_html(content)
    raise ValueError


def _completed(value: object) -> Status:
    return Status.DONE if flag(value) else Status.TO_DO


_STATUSES = {
    "notStarted": Status.TO_DO,
    "inProgress": Status.IN_PROGRESS,
    "waitingOnOthers": Status.WAITING,
    "deferred": Status.DEFERRED,
    "completed": Status.DONE,
}


def _status(value: object) -> Status:
    try:
        return _STATUSES[text(value)]
    except KeyError as error:
        raise ValueError from error


_PRIORITIES = {"low": "Low", "normal": "", "high": "High", "0": "Low", "1": "", "2": "High"}
"""By Graph's words and by Outlook's numbers; normal is what a task has that nobody marked."""


def _priority(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError
    try:
        return _PRIORITIES[str(value).lower()]
    except KeyError as error:
        raise ValueError from error


_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def _position(value: object) -> tuple[int, float, str]:
    """Return numbers by size, above them other texts (dates) by letter."""
    if isinstance(value, str):
        return (1, float(value), "") if _NUMBER.fullmatch(value) else (2, 0.0, value)
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        raise ValueError
    return (1, value, "")


def _array(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError
    return value


def _categories(value: object) -> tuple[str, ...]:
    return tuple(name for category in _array(value) if (name := one_line(text(category))))


def _attachments(value: object) -> tuple[str, ...]:
    """Return the names of attachments; one without a name is called by its JSON."""
    return tuple(_attachment(attachment) for attachment in _array(value))


def _attachment(value: object) -> str:
    match value:
        case {"name": str(name)} | {"display_name": str(name)} if one_line(name):
            return one_line(name)
    return short(value)


def _links(value: object) -> str:
    """Return each of Graph's linked resources as a line: `Mail: Invoice (https://…)`."""
    return "\n".join(_link(link) for link in _array(value))


def _link(value: object) -> str:
    if not isinstance(value, dict):
        raise ValueError
    known = ("applicationName", "displayName", "webUrl")
    if any(field not in (*known, "id", "externalId") and "@" not in field for field in value):
        raise ValueError
    application, title, address = (one_line(text(value.get(field) or "")) for field in known)
    names = ": ".join(dict.fromkeys(name for name in (application, title) if name))
    if not names and not address:
        raise ValueError
    return f"{names} ({address})".strip() if address else names


_ITEM: Mapping[str, tuple[str, Reader]] = {
    "title": ("title", text),
    "completed": ("status", _completed),
    "position": ("position", _position),
    "note": ("note", _note),
    "body_content": ("body", _note),
    "created_at": ("created", times.day),
    "due_date": ("due", times.day),
    "completed_at": ("finished", times.day),
    "importance": ("priority", _priority),
    "categories": ("categories", _categories),
    "is_reminder_on": ("reminder_on", flag),
    "reminder": ("reminder", times.moment),
    "recurrence": ("recurrence", times.recurrence),
    "attachments": ("attachments", _attachments),
}

BROWSER = Source(
    list=Fields({"title": ("title", text)}, frozenset(("id", "isOwner", "position")), "deleted"),
    task=Fields(_ITEM, frozenset(("id", "list_id")), "deleted"),
    step=Fields(_ITEM, frozenset(("id", "task_id", "list_id")), "deleted"),
)
"""The web application's own database."""

GRAPH = Source(
    list=Fields(
        {"displayName": ("title", text)},
        frozenset(("id", "isOwner", "wellknownListName")),
        "@removed",
    ),
    task=Fields(
        {
            "title": ("title", text),
            "status": ("status", _status),
            "body": ("body", _graph_note),
            "createdDateTime": ("created", times.day),
            "startDateTime": ("start", times.local_day),
            "dueDateTime": ("due", times.local_day),
            "completedDateTime": ("finished", times.local_day),
            "importance": ("priority", _priority),
            "categories": ("categories", _categories),
            "isReminderOn": ("reminder_on", flag),
            "reminderDateTime": ("reminder", times.moment),
            "recurrence": ("recurrence", times.recurrence),
            "hasAttachments": ("has_attachments", flag),
            "attachments": ("attachments", _attachments),
            "linkedResources": ("links", _links),
        },
        frozenset(("id", "list_id", "lastModifiedDateTime", "bodyLastModifiedDateTime")),
        "@removed",
    ),
    step=Fields(
        {
            "displayName": ("title", text),
            "isChecked": ("status", _completed),
            "createdDateTime": ("created", times.day),
            "checkedDateTime": ("finished", times.day),
        },
        frozenset(("id", "task_id")),
        "@removed",
    ),
)
"""Microsoft Graph's `todoTaskList`, `todoTask` and `checklistItem`."""
