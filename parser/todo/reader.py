"""Objects of a dump as records; what has no place in those is noted, never dropped."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
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
    """Reads lists, steps and tasks, joins them by id, and notes what does not fit."""

    def __init__(self, source: Source, issues: Iterable[ConversionIssue] = ()) -> None:
        self._source = source
        self._issues = list(issues)
        self._unknown: dict[tuple[str, str], _UnknownField] = {}
        self._deleted = 0
        self._deleted_ids: set[tuple[str, str | int]] = set()

    def dump(self, lists: list[Any], tasks: list[Any], steps: list[Any]) -> Dump:
        """Return the lists with their tasks, and everything that could not be converted."""
        titles: dict[object, str] = {}
        for raw, name in self._objects("list", lists, self._source.list):
            values = self._values("list", raw, name, self._source.list)
            if self._has_own_id("list", raw, name, titles):
                titles[raw["id"]] = one_line(values.get("title", "")) or _UNTITLED
        steps_of: defaultdict[object, list[Item]] = defaultdict(list)
        for raw, name in self._objects("step", steps, self._source.step):
            steps_of[_id(raw.get("task_id"))].append(
                self._item("step", raw, name, self._source.step)
            )
        families = self._families(titles, tasks, steps_of)
        self._note_orphans(steps_of)
        self._note_unknown_fields()
        return Dump(
            tuple(TodoList(title, tuple(families[id_])) for id_, title in titles.items()),
            tuple(self._issues),
            self._deleted,
        )

    def _families(
        self, titles: Container[object], tasks: list[Any], steps_of: dict[object, list[Item]]
    ) -> dict[object, list[TaskWithSteps]]:
        """Return tasks by their list's id, and take their steps out of `steps_of`."""
        families: defaultdict[object, list[TaskWithSteps]] = defaultdict(list)
        seen: set[object] = set()
        for raw, name in self._objects("task", tasks, self._source.task):
            list_id = _id(raw.get("list_id"))
            if list_id not in titles and ("list", list_id) in self._deleted_ids:
                self._delete("task", raw)
                continue
            task = self._item("task", raw, name, self._source.task)
            own: tuple[Item, ...] = ()
            if self._has_own_id("task", raw, name, seen):
                seen.add(raw["id"])
                own = tuple(steps_of.pop(raw["id"], ()))
            if list_id in titles:
                families[list_id].append(TaskWithSteps(task, own))
            else:
                self._note("task without a list", name)
                for step in own:
                    self._note("step of a task without a list", f"{step.title} (of {name})")
        return families

    def _note_orphans(self, steps_of: dict[object, list[Item]]) -> None:
        for task_id, steps in steps_of.items():
            if ("task", task_id) in self._deleted_ids:
                self._deleted += len(steps)
                continue
            for step in steps:
                self._note("step without a task", step.title)

    def _objects(self, kind: str, raws: list[Any], fields: Fields) -> Iterator[tuple[Json, str]]:
        """Yield each object that was not deleted, with the name to call it by."""
        for number, raw in enumerate(raws, start=1):
            if not isinstance(raw, dict):
                self._note(f"{kind} that is no object", f"number {number}")
            elif raw.get(fields.deleted) is True or isinstance(raw.get(fields.deleted), dict):
                self._delete(kind, raw)
            else:
                title = raw.get(fields.title)
                own = one_line(title) if isinstance(title, str) else ""
                yield raw, own or f"{kind} number {number}"

    def _delete(self, kind: str, raw: Json) -> None:
        self._deleted += 1
        id_ = _id(raw.get("id"))
        if id_ is not None:
            self._deleted_ids.add((kind, id_))

    def _item(self, kind: str, raw: Json, name: str, fields: Fields) -> Item:
        values = self._values(kind, raw, name, fields)
        self._note_what_has_no_place(values, name)
        texts = (values.get("note"), values.get("body"), values.get("links"))
        reminder = values.get("reminder", "")
        if reminder and values.get("reminder_on") is False:
            reminder = f"{reminder} (off)"
        return Item(
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

    def _values(self, kind: str, raw: Json, name: str, fields: Fields) -> dict[str, Any]:
        """Return what the object's fields say, by what they become."""
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
        return values

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


def _id(value: object) -> str | int | None:
    return value if isinstance(value, str | int) and not isinstance(value, bool) else None
