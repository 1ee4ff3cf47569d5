"""Responses of Microsoft Graph as the lists, tasks and steps that they hold.

Graph nests what the browser's database keeps apart: a response has its items in `value`, a task its
steps in `checklistItems`, and only `@odata.context` says which list the tasks are of.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from parser.todo.fields import short
from parser.todo.records import ConversionIssue
from parser.todo.text import one_line

_LIST_OF_TASKS = re.compile(r"lists\('([^']*)'\)/tasks")
_LISTS = "the lists themselves"


def is_graph(content: object) -> bool:
    """Return whether `content` is a response of Graph, or several in one file."""
    match content:
        case {"value": list()} | {"lists": {"value": list()}}:
            return True
        case {"lists": list(lists)}:
            return any(isinstance(item, dict) and "displayName" in item for item in lists)
        case list():
            return bool(content) and all(map(is_graph, content))
    return False


class Responses:
    """What a number of responses hold together: `lists`, `tasks`, `steps` and `issues`."""

    def __init__(self, contents: Iterable[tuple[object, str]]) -> None:
        """Take each content with the name to call its list by if nothing else tells it."""
        self.lists: list[Any] = []
        self.tasks: list[Any] = []
        self.steps: list[Any] = []
        self.issues: list[ConversionIssue] = []
        self._pages: Counter[str] = Counter()
        self._next_pages: Counter[str] = Counter()
        self._list_titles: dict[str, str] = {}
        for content, name in contents:
            self._add(content, name)
        self._add_lists_without_a_response()
        self._note_missing_pages()

    def _add(self, content: object, name: str) -> None:
        match content:
            case list():
                for part in content:
                    self._add(part, name)
            case {"lists": lists, **rest}:
                self._add_page(lists if isinstance(lists, dict) else {"value": lists}, name)
                tasks = rest.pop("tasks", None)
                if isinstance(tasks, dict) and "value" not in tasks:
                    for list_id, page in tasks.items():
                        self._add_page(_page(page), name, list_id)
                elif tasks is not None:
                    self._add(tasks, name)
                self._note_unknown(rest)
            case {"value": list()}:
                self._add_page(content, name)
            case {}:
                self._add_task(content, name, None)
            case _:
                self._note("response that was not understood", f"{name}: {short(content)}")

    def _add_page(self, page: object, name: str, list_id: str | None = None) -> None:
        match page:
            case {"value": list(items), **rest}:
                pass
            case _:
                self._note("response that was not understood", f"{name}: {short(page)}")
                return
        context = rest.get("@odata.context")
        if found := _LIST_OF_TASKS.search(context if isinstance(context, str) else ""):
            list_id = unquote(found[1])
        holds_lists = list_id is None and all(map(_is_list, items))
        collection = _LISTS if holds_lists else list_id or name
        self._pages[collection] += 1
        self._next_pages[collection] += "@odata.nextLink" in rest
        self._note_unknown(rest)
        for item in items:
            if holds_lists or _is_list(item):
                self._add_list(item, name)
            else:
                self._add_task(item, name, list_id)

    def _add_list(self, item: Any, name: str) -> None:
        tasks = item.get("tasks")
        self.lists.append({field: value for field, value in item.items() if field != "tasks"})
        if tasks is not None:
            self._add_page(_page(tasks), name, str(item.get("id")))

    def _add_task(self, item: Any, name: str, list_id: str | None) -> None:
        if not isinstance(item, dict):
            self.tasks.append(item)
            return
        list_id = list_id or name
        self._list_titles.setdefault(list_id, name)
        task = {field: value for field, value in item.items() if field != "checklistItems"}
        self.tasks.append(task | {"list_id": list_id})
        steps = item.get("checklistItems")
        if isinstance(steps, list):
            self.steps += (
                step | {"task_id": item.get("id")} if isinstance(step, dict) else step
                for step in steps
            )
        elif steps is not None:
            self._note('"checklistItems" that was not understood', f"{name}: {short(steps)}")

    def _add_lists_without_a_response(self) -> None:
        known = {id_ for item in self.lists if isinstance(id_ := item.get("id"), str)}
        for list_id, name in self._list_titles.items():
            if list_id not in known:
                self.lists.append({"id": list_id, "displayName": name})

    def _note_missing_pages(self) -> None:
        titles = {str(item.get("id")): str(item.get("displayName")) for item in self.lists}
        for collection, pages in self._pages.items():
            if self._next_pages[collection] >= pages:
                title = titles.get(collection, collection)
                self._note("list of which a page is missing", one_line(title))

    def _note_unknown(self, rest: dict[Any, Any]) -> None:
        for field, value in rest.items():
            if "@odata." not in field and value not in (None, "", [], {}):
                self._note(
                    "part of the file that was left out", f'"{one_line(field)}": {short(value)}'
                )

    def _note(self, kind: str, name: str) -> None:
        self.issues.append(ConversionIssue(kind, name))


def _is_list(item: object) -> bool:
    return isinstance(item, dict) and "displayName" in item and "title" not in item


def _page(tasks: object) -> object:
    return {"value": tasks} if isinstance(tasks, list) else tasks
