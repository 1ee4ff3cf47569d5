"""An entry as one writes it elsewhere. Pure."""

import re
from collections.abc import Collection

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry

_IMPORTED = frozenset({Kind.CLASS, Kind.EXCEPTION, Kind.FUNCTION, Kind.DATA})
_MEMBERS = frozenset({Kind.METHOD, Kind.ATTRIBUTE, Kind.PROPERTY})
_PROSE = frozenset({Kind.SECTION, Kind.PAGE, Kind.TERM})


def import_line(entry: Entry, modules: Collection[str]) -> str | None:
    """Return what makes `entry` known to a program; None for what needs no import, or cannot be
    imported.

    `modules` are the names of all modules of the docset. Of a method, it is the import of its
    class: `from pathlib import Path` for `pathlib.Path.open`.
    """
    name = entry.qualified_name
    if entry.kind is Kind.MODULE:
        return f"import {name}"
    if entry.kind not in _IMPORTED | _MEMBERS or not _is_dotted_name(name):
        return None
    parts = name.split(".")
    for length in range(len(parts) - 1, 0, -1):
        module = ".".join(parts[:length])
        if module in modules:
            return None if module == "builtins" else f"from {module} import {parts[length]}"
    if entry.kind in _IMPORTED and len(parts) > 1:
        return f"from {'.'.join(parts[:-1])} import {parts[-1]}"
    return None


def markdown_link(entry: Entry, url: str) -> str:
    """`` [`re.sub`](https://…) ``."""
    name = entry.qualified_name
    if entry.kind in _PROSE:
        name = re.sub(r"([\\`*_\[\]<>])", r"\\\1", name)
    else:
        # a name with backticks in it stands between more of them
        fence = "`" * (1 + max((len(run) for run in re.findall("`+", name)), default=0))
        name = f"{fence}{name}{fence}"
    target = url.replace("(", "%28").replace(")", "%29")
    return f"[{name}]({target})"


def restructured_text_link(entry: Entry, url: str) -> str:
    """`` `re.sub <https://…>`__ ``: anonymous, so that several may have the same text."""
    name = re.sub(r"([\\`<>*_|])", r"\\\1", entry.qualified_name)
    return f"`{name} <{url}>`__"


def _is_dotted_name(name: str) -> bool:
    return all(part.isidentifier() for part in name.split("."))
