"""Objects of a dump as records; what has no place in those is noted, never dropped."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from parser.todo.fields import Fields, Json, Source, short
from parser.todo.records import ConversionIssue, Dump, Item, Status, TaskWithSteps, TodoList
from parser.todo.text import one_line

_BOTTOM = (0, 0.0, "")
"""The position of what has none."""

_UNTITLED = "(untitled)"


@dataclass(slots=True)
class _UnknownField:
    """A field that no table has: how often it says something, and where it does first."""

    example: str
    times: int = 0


class Reader:
    """One pass over lists, steps and tasks each; joins them by id, and notes what does not fit."""

    def __init__(self, source: Source, issues: Iterable[ConversionIssue] = ()) -> None:
        self._source = source
        self._issues = list(issues)
        self._unknown: dict[tuple[str, str], _UnknownField] = {}
        self._deleted = 0

    def dump(self, lists: list[Any], tasks: list[Any], steps: list[Any]) -> Dump:
        """Return the lists with their tasks, and everything that could not be converted."""
        titles, deleted_lists = self._lists(lists)
        steps_of: defaultdict[object, list[Item]] = defaultdict(list)
        for raw in self._objects("step", steps, self._source.step):
            item, _ = self._item("step", raw, self._source.step)
            steps_of[_id(raw[1].get("task_id"))].append(item)
        families: dict[object, list[TaskWithSteps]] = {id_: [] for id_ in titles}
        seen: set[object] = set()
        deleted: set[object] = set()
        for number, raw in self._numbered("task", tasks):
            id_, list_id = _id(raw.get("id")), _id(raw.get("list_id"))
            if _is_deleted(raw, self._source.task) or list_id in deleted_lists:
                self._deleted += 1
                deleted.add(id_)
                continue
            task, name = self._item("task", (number, raw), self._source.task)
            own: tuple[Item, ...] = ()
            if self._has_own_id("task", raw, name, seen):
                seen.add(id_)
                own = tuple(steps_of.pop(id_, ()))
            if list_id in families:
                families[list_id].append(TaskWithSteps(task, own))
            else:
                self._note("task without a list", name)
                for step in own:
                    self._note("step of a task without a list", f"{step.title} (of {name})")
        for task_id, orphans in steps_of.items():
            if task_id in deleted - {None}:
                self._deleted += len(orphans)
                continue
            for step in orphans:
                self._note("step without a task", step.title)
        self._note_unknown_fields()
        return Dump(
            tuple(TodoList(title, tuple(families[id_])) for id_, title in titles.items()),
            tuple(self._issues),
            self._deleted,
        )

    def _lists(self, lists: list[Any]) -> tuple[dict[object, str], set[object]]:
        """Return the titles of lists by id, and the ids of those that were deleted."""
        titles: dict[object, str] = {}
        deleted: set[object] = set()
        for number, raw in self._numbered("list", lists):
            if _is_deleted(raw, self._source.list):
                self._deleted += 1
                deleted.add(_id(raw.get("id")))
                continue
            values, name = self._values("list", (number, raw), self._source.list)
            if self._has_own_id("list", raw, name, titles):
                titles[raw["id"]] = one_line(values.get("title", "")) or _UNTITLED
        return titles, deleted - titles.keys() - {None}

    def _objects(self, kind: str, raws: list[Any], fields: Fields) -> Iterator[tuple[int, Json]]:
        """Yield each object that was not deleted, with its number."""
        for number, raw in self._numbered(kind, raws):
            if _is_deleted(raw, fields):
                self._deleted += 1
            else:
                yield number, raw

    def _numbered(self, kind: str, raws: list[Any]) -> Iterator[tuple[int, Json]]:
        for number, raw in enumerate(raws, start=1):
            if isinstance(raw, dict):
                yield number, raw
            else:
                self._note(f"{kind} that is no object", f"number {number}")

    def _item(self, kind: str, numbered: tuple[int, Json], fields: Fields) -> tuple[Item, str]:
        """Return the record of a task or a step, and the name to call it by."""
        values, name = self._values(kind, numbered, fields)
        self._note_what_has_no_place(values, name)
        texts = (values.get("note"), values.get("body"), values.get("links"))
        reminder = values.get("reminder", "")
        if reminder and values.get("reminder_on") is False:
            reminder = f"{reminder} (off)"
        item = Item(
            title=one_line(values.get("title", "")) or _UNTITLED,
            status=values.get("status", Status.TO_DO),
            position=values.get("position", _BOTTOM),
            note="\n\n".join(dict.fromkeys(text for text in texts if text)),
            created=values.get("created"),
            start=values.get("start"),
            due=values.get("due"),
            finished=values.get("finished"),
            priority=values.get("priority", ""),
            categories=values.get("categories", ()),
            reminder=reminder,
            recurrence=values.get("recurrence", ""),
        )
        return item, name

    def _values(
        self, kind: str, numbered: tuple[int, Json], fields: Fields
    ) -> tuple[dict[str, Any], str]:
        """Return what the object's fields say, by what they become, and its name."""
        number, raw = numbered
        name = _name(raw, fields) or f"{kind} number {number}"
        values: dict[str, Any] = {}
        for field, value in raw.items():
            if value is None or field in fields.ignored:
                continue
            if field not in fields.converted:
                self._count_unknown(kind, field, value, name)
                continue
            attribute, read = fields.converted[field]
            try:
                values[attribute] = read(value)
            except ValueError:
                self._note(f'"{field}" that was not understood', f"{name}: {short(value)}")
        return values, name

    def _note_what_has_no_place(self, values: dict[str, Any], name: str) -> None:
        """Note what Asana's importer cannot set, though some of it is kept as text."""
        attachments = values.get("attachments", ())
        if values.get("has_attachments") and not attachments:
            attachments = ("it has some, the file does not say which",)
        for attachment in attachments:
            self._note("attachment that Asana does not import", f"{name}: {attachment}")
        reminder = values.get("reminder", "")
        if values.get("reminder_on") and not reminder:
            self._note("reminder without a time", name)
        elif reminder and values.get("reminder_on") is not False:
            self._note("reminder that is only text in Asana", f"{name}: {reminder}")
        if values.get("recurrence"):
            self._note("recurrence that is only text in Asana", f"{name}: {values['recurrence']}")

    def _has_own_id(self, kind: str, raw: Json, name: str, others: Any) -> bool:
        id_ = _id(raw.get("id"))
        if id_ is None or id_ in others:
            self._note(f"{kind} without an id of its own", name)
            return False
        return True

    def _count_unknown(self, kind: str, field: str, value: object, name: str) -> None:
        if value is False or value in ("", [], {}):  # it says nothing
            return
        if field.endswith("@odata.nextLink"):
            self._note(f'"{field.partition("@")[0]}" of which a page is missing', name)
        elif "@odata." not in field:
            unknown = self._unknown.setdefault(
                (kind, field), _UnknownField(f"{name}: {short(value)}")
            )
            unknown.times += 1

    def _note_unknown_fields(self) -> None:
        for (kind, field), unknown in self._unknown.items():
            where = "1 time" if unknown.times == 1 else f"{unknown.times} times"
            self._note(
                "field that is not known and was left out",
                f'"{one_line(field)}" of a {kind}, {where}, first in {unknown.example}',
            )

    def _note(self, kind: str, name: str) -> None:
        self._issues.append(ConversionIssue(kind, name))


def _name(raw: Json, fields: Fields) -> str:
    for field, (attribute, _) in fields.converted.items():
        if attribute == "title":
            title = raw.get(field)
            return one_line(title) if isinstance(title, str) else ""
    return ""


def _is_deleted(raw: Json, fields: Fields) -> bool:
    mark = raw.get(fields.deleted)
    return mark is True or isinstance(mark, dict)


def _id(value: object) -> str | int | None:
    return value if isinstance(value, str | int) and not isinstance(value, bool) else None
