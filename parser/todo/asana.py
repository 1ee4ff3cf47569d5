"""Lists as the rows of Asana's CSV importer, cut into files that it accepts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from parser.todo.names import Names
from parser.todo.records import Item, TaskWithSteps, TodoList
from parser.todo.text import not_a_formula

COLUMNS = ("Name", "Section", "Subtask of", "Description", "Created", "Due Date", "Completed")
"""`Created` stands after `Description`: Asana appends columns it does not know to that."""

MAX_ROWS = 2000
"""What Asana imports from one file, without the heading."""

Row = tuple[str, ...]
Rows = tuple[Row, tuple[Row, ...]]
"""A task's row and those of its steps."""


@dataclass(frozen=True, slots=True)
class File:
    """The rows of one CSV file: tasks first, then steps grouped by task."""

    tasks: tuple[Row, ...]
    steps: tuple[Row, ...]


def files(todo: TodoList, max_rows: int = MAX_ROWS) -> list[File]:
    """Return a list as files of at most `max_rows`; a task and its steps are always in one."""
    families = sorted(todo.families, key=lambda family: family.task.position, reverse=True)
    named = _named(list(_divided(families, max_rows)))
    return [
        File(tuple(task for task, _ in part), tuple(row for _, steps in part for row in steps))
        for part in _packed(named, max_rows)
    ]


def _divided(families: Iterable[TaskWithSteps], max_rows: int) -> Iterator[TaskWithSteps]:
    """Sorts steps; a task with more steps than a file has rows is repeated, with its next steps."""
    for family in families:
        steps = sorted(family.steps, key=lambda step: step.position, reverse=True)
        for start in range(0, len(steps) or 1, max_rows - 1):
            yield TaskWithSteps(family.task, tuple(steps[start : start + max_rows - 1]))


def _named(families: list[TaskWithSteps]) -> Iterator[Rows]:
    """Rows with names by which Asana cannot take one task, or a step, for another's parent."""
    names = Names(not_a_formula(family.task.title) for family in families)
    parents = set()
    tasks = []
    for family in families:
        tasks.append(names.own(not_a_formula(family.task.title)))
        if family.steps:
            parents.add(names.key(tasks[-1]))
    for family, name in zip(families, tasks, strict=True):
        rows = []
        for step in family.steps:
            title = not_a_formula(f"DONE {step.title}" if step.completed else step.title)
            rows.append(
                _row(step, names.own(title) if names.key(title) in parents else title, name)
            )
        yield _row(family.task, name, ""), tuple(rows)


def _packed(families: Iterable[Rows], max_rows: int) -> Iterator[list[Rows]]:
    part: list[Rows] = []
    rows = 0
    for task, steps in families:
        if part and rows + 1 + len(steps) > max_rows:
            yield part
            part, rows = [], 0
        part.append((task, steps))
        rows += 1 + len(steps)
    if part:
        yield part


def _row(item: Item, name: str, parent: str) -> Row:
    return (
        name,
        "Done" if item.completed else "To do",
        parent,
        not_a_formula(item.note),
        _us_date(item.created),
        _us_date(item.due),
        _us_date(item.finished),
    )


def _us_date(day: date | None) -> str:
    return f"{day.month:02}/{day.day:02}/{day.year:04}" if day else ""
