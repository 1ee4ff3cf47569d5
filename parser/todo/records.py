"""What a dump holds, after reading: text is clean, dates are dates."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How far a task is; the value is the name of its section in Asana."""

    TO_DO = "To do"
    IN_PROGRESS = "In progress"
    WAITING = "Waiting on others"
    DEFERRED = "Deferred"
    DONE = "Done"


@dataclass(frozen=True, slots=True)
class Item:
    """A task or a step."""

    title: str
    """One line, never empty."""
    status: Status
    position: tuple[int, float, str]
    """Sorts; To Do shows the highest first."""
    note: str
    created: date | None
    due: date | None
    finished: date | None
    start: date | None = None
    priority: str = ""
    """`High`, `Low`, or empty for what most tasks have."""
    categories: tuple[str, ...] = ()
    reminder: str = ""
    """Day, hour and time zone, `2026-12-01 09:00 UTC`."""
    recurrence: str = ""
    """In words, `every 2 weeks on Monday`."""


@dataclass(frozen=True, slots=True)
class TaskWithSteps:
    """A task and its steps."""

    task: Item
    steps: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TodoList:
    """One list and what is in it, in the order of the dump."""

    title: str
    families: tuple[TaskWithSteps, ...]


@dataclass(frozen=True, slots=True)
class ConversionIssue:
    """Something in the dump that could not be converted as it is."""

    kind: str
    """What is wrong, the same words for all of a kind: `step without a task`."""
    name: str
    """Which one: its title, or where it stands in the dump."""


@dataclass(frozen=True, slots=True)
class Dump:
    """A whole dump."""

    lists: tuple[TodoList, ...]
    faults: tuple[ConversionIssue, ...]
    deleted: int = 0
    """How many lists, tasks and steps were left out because they had been deleted in To Do."""
