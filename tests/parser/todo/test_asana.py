import doctest
from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import given, strategies as st

from parser.todo import markup, names, text, times
from parser.todo.asana import COLUMNS, files
from parser.todo.names import Names, file_stem
from parser.todo.records import Item, Status, TaskWithSteps, TodoList


def test_the_examples_in_the_documentation() -> None:
    for module in (markup, names, text, times):
        assert doctest.testmod(module).failed == 0 < doctest.testmod(module).attempted


TASK = Item(
    title="Task",
    status=Status.TO_DO,
    position=(1, 0.0, ""),
    note="",
    created=date(2020, 2, 29),
    due=None,
    finished=None,
)
TITLES = st.sampled_from(["A", "a", "A (2)", "a (2)", "=A", "'=A", "DONE A", "B"])
ITEMS = st.builds(
    lambda title, status, position: replace(
        TASK, title=title, status=status, position=(1, position, "")
    ),
    TITLES,
    st.sampled_from(Status),
    st.integers(0, 3),
)


@st.composite
def todo_lists(draw: st.DrawFn) -> TodoList:
    """Each task's and step's note is the number of its family: titles cannot tell."""
    families = draw(
        st.lists(st.builds(TaskWithSteps, ITEMS, st.lists(ITEMS, max_size=6).map(tuple)))
    )
    return TodoList(
        "List",
        tuple(
            TaskWithSteps(
                replace(family.task, note=str(number)),
                tuple(replace(step, note=str(number)) for step in family.steps),
            )
            for number, family in enumerate(families)
        ),
    )


@given(todo_lists(), st.integers(2, 9))
def test_every_step_stays_with_its_own_task(todo: TodoList, max_rows: int) -> None:
    own: Counter[str] = Counter()
    steps: Counter[str] = Counter()
    tasks: set[str] = set()
    parents: set[str] = set()
    for file in files(todo, max_rows):
        assert 0 < len(file.tasks) + len(file.steps) <= max_rows
        family_of = {name: note for name, _, _, note, *_ in file.tasks}
        for name, _, parent, note, *_ in file.tasks:
            assert parent == ""
            own[name.casefold()] += 1
            tasks.add(note)
        for _, _, parent, note, *_ in file.steps:
            assert family_of[parent] == note
            steps[note] += 1
            parents.add(parent.casefold())
        assert not parents & {name.casefold() for name, *_ in file.steps}
    assert set(own.values()) <= {1}
    assert tasks == {str(number) for number in range(len(todo.families))}
    assert steps == Counter(step.note for family in todo.families for step in family.steps)


@given(st.lists(ITEMS), st.lists(ITEMS))
def test_the_highest_position_comes_first(tasks: list[Item], steps: list[Item]) -> None:
    noted = [replace(step, note=str(step.position[1])) for step in steps]  # to read it in a row
    todo = TodoList(
        "List",
        tuple(
            TaskWithSteps(replace(task, note=str(task.position[1])), tuple(noted)) for task in tasks
        ),
    )
    for file in files(todo, 10_000):
        positions = [float(row[3]) for row in file.tasks]
        assert positions == sorted(positions, reverse=True)
        parents = [row[2] for row in file.steps]
        assert list(dict.fromkeys(parents)) == ([row[0] for row in file.tasks] if steps else [])
        for parent in set(parents):
            own = [float(row[3]) for row in file.steps if row[2] == parent]
            assert own == sorted(own, reverse=True)


def test_a_row() -> None:
    step = replace(TASK, status=Status.DONE, due=date(999, 1, 2), finished=date(2021, 12, 31))
    task = replace(
        step,
        note="-1",
        start=date(999, 1, 1),
        priority="High",
        categories=("=Red", "Blue"),
        reminder="2026-12-01 09:00 UTC",
        recurrence="every day",
    )
    (file,) = files(TodoList("List", (TaskWithSteps(task, (step,)),)))
    assert dict(zip(COLUMNS, file.tasks[0], strict=True)) == {
        "Name": "Task",
        "Section": "Done",
        "Subtask of": "",
        "Description": "'-1",
        "Created": "02/29/2020",
        "Start Date": "01/01/0999",
        "Due Date": "01/02/0999",
        "Completed": "12/31/2021",
        "Priority": "High",
        "Categories": "'=Red;Blue",
        "Reminder": "2026-12-01 09:00 UTC",
        "Recurrence": "every day",
    }
    assert file.steps[0][:3] == ("DONE Task", "Done", "Task")


def test_a_start_on_the_due_day_is_left_to_the_due_date() -> None:
    task = replace(TASK, start=date(2020, 1, 1), due=date(2020, 1, 1))
    (file,) = files(TodoList("List", (TaskWithSteps(task, ()),)))
    row = dict(zip(COLUMNS, file.tasks[0], strict=True))
    assert (row["Start Date"], row["Due Date"]) == ("", "01/01/2020")


@given(st.lists(st.sampled_from(["x", "X", "x (2)", "X (2) (2)", "straße", "STRASSE", ""])))
def test_names_differ_in_more_than_case(wanted: list[str]) -> None:
    unique = Names(wanted)
    given_ = [unique.own(name) for name in wanted]
    assert len({name.casefold() for name in given_}) == len(given_)
    for name, own in zip(wanted, given_, strict=True):
        assert own.startswith(name)
    first = {name.casefold(): number for number, name in reversed(list(enumerate(wanted)))}
    for number in first.values():  # nobody loses his own name to a number that was invented
        assert given_[number] == wanted[number]


@given(st.text())
def test_a_list_s_title_as_the_name_of_a_file(title: str) -> None:
    stem = file_stem(title)
    assert stem
    assert len(stem.encode()) <= 200
    assert not set(stem) & set('\\/:*?"<>|\n\0')
    assert not stem.endswith((" ", "."))
