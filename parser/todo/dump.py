"""Reads files: JSON from somebody else's database, so nothing in it is taken for granted."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop_app.errors import UserError
from parser.todo.fields import BROWSER, GRAPH, short
from parser.todo.graph import Responses, is_graph
from parser.todo.reader import Reader
from parser.todo.records import ConversionIssue, Dump
from parser.todo.text import one_line


class DumpError(UserError):
    """A file is nothing of Microsoft To Do's."""


def read(paths: Sequence[Path]) -> Dump:
    """Return what the files hold: one dump of the browser's, or responses of Microsoft Graph.

    Raises `DumpError` when one of them is something else.
    """
    contents = [(_json(path), path) for path in paths]
    if len(contents) == 1 and not is_graph(contents[0][0]):
        return parse(contents[0][0], str(paths[0]))
    for content, path in contents:
        if not is_graph(content):
            raise DumpError(
                f"{path} is not a response of Microsoft Graph; "
                "a dump of the browser's database is converted alone."
            )
    return parse_graph((content, path.stem) for content, path in contents)


def parse(content: object, source: str = "This") -> Dump:
    """Return the browser's dump in `content`, as `json` reads it; raises `DumpError`."""
    match content:
        case {"lists": list() as lists, "tasks": list() as tasks, **rest}:
            steps = rest.pop("steps", None)
            if steps is None or isinstance(steps, list):
                return Reader(BROWSER, _left_out(rest)).dump(lists, tasks, steps or [])
    raise DumpError(
        f"{source} is not a dump of Microsoft To Do: "
        'it has no arrays "lists", "tasks" and "steps" at its top.'
    )


def parse_graph(contents: Iterable[tuple[object, str]]) -> Dump:
    """Return what responses of Graph hold, each with the name that its file has."""
    responses = Responses(contents)
    reader = Reader(GRAPH, responses.issues)
    return reader.dump(responses.lists, responses.tasks, responses.steps)


def _left_out(stores: dict[Any, Any]) -> Iterable[ConversionIssue]:
    for name, store in stores.items():
        if store not in (None, "", [], {}):
            size = f"{len(store)} objects" if isinstance(store, list) else short(store)
            yield ConversionIssue(
                "part of the file that was left out", f'"{one_line(name)}": {size}'
            )


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise DumpError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise DumpError(f"{path} is not UTF-8 text; save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise DumpError(f"{path} is not JSON: {error}.") from error
