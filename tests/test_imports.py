"""Reads every import in the tree and holds it against the layers (README, "How it is laid out")."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QT = ("PySide6", "qasync")
SENTENCES = "desktop_app.i18n"
RECORDS = (
    "desktop_app.docset.records",
    "desktop_app.docset.errors",
    "desktop_app.docset.kinds",
    "desktop_app.state.records",
    "desktop_app.state.settings",
)


@dataclass(frozen=True)
class Layer:
    """A part of the tree, and what it may import besides the standard library and itself."""

    place: str
    may: tuple[str, ...]
    never: tuple[str, ...] = ()


LAYERS = (  # the first whose place matches is the one that counts
    Layer("parser/todo", ("bs4",)),
    Layer(
        "parser",
        ("desktop_app.docset", "bs4", "lxml", "bleach", "sphobjinv", "sqlalchemy", "rich"),
        never=("sqlalchemy.ext.asyncio",),
    ),
    Layer(
        "desktop_app/database",
        (SENTENCES, "sqlalchemy", "aiosqlite", "platformdirs", "snowballstemmer"),
    ),
    Layer("desktop_app/search", ("desktop_app.database", "rapidfuzz")),
    Layer("desktop_app/state", (SENTENCES, "sqlalchemy", "aiosqlite", "platformdirs")),
    Layer("desktop_app/updates", (SENTENCES, "desktop_app.database")),
    Layer("desktop_app/instance", ("platformdirs", "desktop_app.state"), never=("sqlalchemy",)),
    Layer("desktop_app/system", ("xcffib", "jeepney", "desktop_app.system.desktop_entry")),
    Layer("desktop_app/cache.py", ()),
    Layer("desktop_app/i18n.py", ()),
    Layer("desktop_app/models", ("PySide6", "desktop_app.search.records", *RECORDS)),
    Layer(
        "desktop_app/controllers",
        (
            "PySide6",
            "desktop_app.models",
            "desktop_app.search",
            "desktop_app.database",
            "desktop_app.state",
            "desktop_app.system",
            "desktop_app.updates",
            "desktop_app.cache",
            SENTENCES,
        ),
    ),
    Layer(
        "desktop_app/views",
        ("PySide6", "desktop_app.models", "desktop_app.search.records", *RECORDS),
        never=("asyncio",),
    ),
    Layer("desktop_app/cli.py", ("desktop_app", "rich"), never=QT),
    Layer("desktop_app/system/desktop_entry.py", ("desktop_app.database.docset_files",)),
    Layer("desktop_app/terminal", ("desktop_app", "rich"), never=QT),
    Layer("desktop_app/app/window_session.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/qt_application.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/user_data.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/settings.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/run.py", ("desktop_app", *QT)),
    Layer("desktop_app/event_loop.py", QT),
    Layer("desktop_app/app/desktop_integration.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/desktop_settings.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/updates.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/contents.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/tabs.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/library_features.py", ("desktop_app", *QT)),
    Layer("desktop_app/app/context.py", ("desktop_app", *QT)),
    Layer("desktop_app/__main__.py", ("desktop_app.cli",)),
    Layer("desktop_app/__init__.py", ()),
)


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def imports(source: str) -> Iterator[str]:
    """Every module that `source` imports, wherever in the file, as dotted names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "imports are absolute"
            yield node.module


def layer_of(path: str) -> Layer:
    return next(
        layer for layer in LAYERS if path == layer.place or path.startswith(layer.place + "/")
    )


def violations(path: str, source: str) -> list[str]:
    """The imports of the file at `path` (relative to the root) that its layer forbids."""
    layer = layer_of(path)
    itself = layer.place.removesuffix(".py").replace("/", ".")
    return [
        f"{path} imports {module}"
        for module in imports(source)
        if any(within(module, banned) for banned in layer.never)
        or not (
            within(module, itself)
            or any(within(module, allowed) for allowed in layer.may)
            or module.partition(".")[0] in sys.stdlib_module_names
        )
    ]


def test_no_file_breaks_the_layers() -> None:
    files = [path for top in ("desktop_app", "parser") for path in (ROOT / top).rglob("*.py")]
    assert files
    found = [
        line
        for path in files
        for line in violations(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("parser/page/page_reader.py", "from PySide6.QtCore import QObject"),
        ("parser/output/sqlite_writer.py", "import aiosqlite"),
        ("parser/output/sqlite_writer.py", "from sqlalchemy.ext.asyncio import AsyncSession"),
        (
            "parser/output/sqlite_writer.py",
            "from desktop_app.database.repository import Repository",
        ),
        ("parser/todo/convert.py", "import sqlalchemy"),
        ("desktop_app/database/library.py", "import qasync"),
        ("desktop_app/search/ranking.py", "def f():\n    from PySide6 import QtCore"),
        ("desktop_app/views/results.py", "import asyncio"),
        ("desktop_app/views/results.py", "from desktop_app.database.library import Library"),
        (
            "desktop_app/models/result_model.py",
            "from desktop_app.views.theme.tokens import Palette",
        ),
        ("desktop_app/state/pins.py", "from PySide6 import QtCore"),
        ("desktop_app/updates/parser_process.py", "import parser.build_command"),
        ("desktop_app/cache.py", "import sqlalchemy"),
        ("desktop_app/single_instance/primary.py", "from PySide6.QtNetwork import QLocalSocket"),
        ("desktop_app/system/shortcut/x11.py", "from desktop_app.views.main_window import Window"),
        ("desktop_app/cli.py", "from PySide6 import QtWidgets"),
    ],
)
def test_a_forbidden_import_is_found(path: str, source: str) -> None:
    assert violations(path, source)
