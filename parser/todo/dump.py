"""Reads a dump: JSON from somebody else's database, so nothing in it is taken for granted."""

import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from parser.todo.records import ConversionIssue, Dump, Item, TaskWithSteps, TodoList
from parser.todo.text import clean, from_html, one_line

T = TypeVar("T")
Json = dict[str, Any]

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")

_BOTTOM = (0, 0.0, "")
"""The position of what has none."""


class DumpError(Exception):
    """The file is no dump of Microsoft To Do; the message is one sentence."""


def read(path: Path) -> Dump:
    """Return the dump in the file at `path`; raises `DumpError` when that is something else."""
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise DumpError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DumpError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise DumpError(f"{path} is not JSON: {error}.") from error
    return parse(content, str(path))


def parse(content: object, source: str = "This") -> Dump:
    """Return the dump in `content`, as `json` reads it; raises `DumpError`."""
    match content:
        case {"lists": list() as lists, "tasks": list() as tasks, **rest}:
            steps = rest.get("steps")
            if steps is None or isinstance(steps, list):
                return _Reading().dump(lists, tasks, steps or [])
    raise DumpError(
        f"{source} is not a dump of Microsoft To Do: "
        'it has no arrays "lists", "tasks" and "steps" at its top.'
    )


class _Reading:
    """One pass over lists, steps and tasks each; joins them by id, and notes what does not fit."""

    def __init__(self) -> None:
        self._faults: list[ConversionIssue] = []

    def dump(self, lists: list[object], tasks: list[object], steps: list[object]) -> Dump:
        titles: dict[object, str] = {}
        for raw, name in self._objects("list", lists):
            if self._has_own_id("list", raw, name, titles):
                titles[raw["id"]] = name
        steps_of: defaultdict[object, list[tuple[Json, Item]]] = defaultdict(list)
        for raw, name in self._objects("step", steps):
            steps_of[_id(raw.get("task_id"))].append((raw, self._item(raw, name)))
        families: dict[object, list[TaskWithSteps]] = {id_: [] for id_ in titles}
        tasks_seen: set[object] = set()
        for raw, name in self._objects("task", tasks):
            task = self._item(raw, name)
            own = []
            if self._has_own_id("task", raw, name, tasks_seen):
                tasks_seen.add(raw["id"])
                own = [step for _, step in steps_of.pop(raw["id"], ())]
            list_id = _id(raw.get("list_id"))
            if list_id in families:
                families[list_id].append(TaskWithSteps(task, tuple(own)))
            else:
                self._fault("task without a list", name)
                for step in own:
                    self._fault("step of a task without a list", f"{step.title} (of {name})")
        for orphans in steps_of.values():
            for _, step in orphans:
                self._fault("step without a task", step.title)
        return Dump(
            tuple(TodoList(title, tuple(families[id_])) for id_, title in titles.items()),
            tuple(self._faults),
        )

    def _fault(self, kind: str, name: str) -> None:
        self._faults.append(ConversionIssue(kind, name))

    def _objects(self, kind: str, raws: list[object]) -> Iterator[tuple[Json, str]]:
        """Each object with the name to call it by."""
        for number, raw in enumerate(raws, start=1):
            if isinstance(raw, dict):
                title = self._field(raw, "title", _text, "", f"{kind} number {number}")
                yield raw, one_line(title) or "(untitled)"
            else:
                self._fault(f"{kind} that is no object", f"number {number}")

    def _has_own_id(self, kind: str, raw: Json, name: str, others: Any) -> bool:
        id_ = _id(raw.get("id"))
        if id_ is None or id_ in others:
            self._fault(f"{kind} without an id of its own", name)
            return False
        return True

    def _item(self, raw: Json, name: str) -> Item:
        return Item(
            title=name,
            completed=self._field(raw, "completed", _flag, False, name),
            position=self._field(raw, "position", _position, _BOTTOM, name),
            note=self._field(raw, "note", _note, "", name),
            created=self._field(raw, "created_at", _day, None, name),
            due=self._field(raw, "due_date", _day, None, name),
            finished=self._field(raw, "completed_at", _day, None, name),
        )

    def _field(
        self, raw: Json, field: str, convert: Callable[[Any], T], default: T, name: str
    ) -> T:
        value = raw.get(field)
        if value is None:
            return default
        try:
            return convert(value)
        except ValueError:
            self._fault(f'"{field}" that was not understood', f"{name}: {_short(value)}")
            return default


def _id(value: object) -> str | int | None:
    return value if isinstance(value, str | int) and not isinstance(value, bool) else None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _note(value: object) -> str:
    return from_html(_text(value))


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _position(value: object) -> tuple[int, float, str]:
    """Numbers by size, above them other texts (dates) by letter."""
    if isinstance(value, str):
        return (1, float(value), "") if _NUMBER.fullmatch(value) else (2, 0.0, value)
    if isinstance(value, bool) or not isinstance(value, int | float) or math.isnan(value):
        raise ValueError
    return (1, value, "")


def _day(value: object) -> date | None:
    """Return the day of `{"date_time": "2020-05-06T07:06:35.869"}`; the hour is not converted."""
    if isinstance(value, dict):
        value = value.get("date_time")
        if value is None:
            return None
    text = _text(value)
    if text[10:11] not in ("", "T", " "):
        raise ValueError
    return date.fromisoformat(text[:10])


def _short(value: object) -> str:
    text = clean(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= 60 else f"{text[:59]}…"
