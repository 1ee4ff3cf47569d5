"""Read every import in the tree and hold it against the layers (CONTRIBUTING.md, "The layers").

Late imports, those within functions, count as well; those for the type checker only do too.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
QT = ("PySide6", "qasync", "shiboken6")
SQL = ("sqlalchemy", "aiosqlite")

APPLICATION_ORDER = (
    "__main__",
    "cli",
    "app",
    "controllers views terminal",
    "models runtime",
    "search updates",
    "database navigation single_instance rendering",
    "state system embedding",
    "docset",
    "i18n paths cache standard_output",
    "errors",
)
"""Each row may import only rows below it; packages of one row never import each other."""

VIEW_ORDER = (
    "main_window",
    "results reading home chrome dialogs",
    "widgets",
    "actions",
    "theme",
)
"""The same within `views`: the regions of the window know nothing of each other."""

PARSER_ORDER = (
    "__main__",
    "build_command",
    "vectors_command todo",
    "report machine_report",
    "pipeline",
    "output",
    "catalogue",
    "page source",
    "sphinx",
    "html",
    "records",
    "progress interrupts errors",
)
"""The same within `parser`: stage after stage."""


@dataclass(frozen=True)
class Allowed:
    """What the modules at a place may import besides the standard library and their own tree."""

    place: str
    third_party: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    ours: tuple[str, ...] | None = None
    """Of `desktop_app` these alone; None: whatever the order permits."""


RULES = (  # the first whose place matches is the one that counts
    Allowed("parser/todo", ("bs4", "rich"), ours=("errors", "standard_output")),
    Allowed("parser/output", ("sqlalchemy",), ("sqlalchemy.ext",), ours=("docset", "embedding")),
    Allowed("parser/report.py", ("rich",), ours=("docset",)),
    Allowed(
        "parser/build_command.py",
        ("rich", "sqlalchemy.exc"),
        ours=("docset", "errors", "standard_output"),
    ),
    Allowed("parser/vectors_command.py", ("sqlalchemy.exc",), ours=("docset", "errors")),
    Allowed("parser/__main__.py", ours=("standard_output",)),
    Allowed("parser", ("bs4", "lxml", "bleach", "sphobjinv"), ours=("docset", "errors")),
    Allowed("desktop_app/docset/tables.py", ("sqlalchemy",)),
    Allowed("desktop_app/docset", ("snowballstemmer",)),
    Allowed("desktop_app/embedding", ("numpy",)),
    Allowed("desktop_app/database", SQL),
    Allowed("desktop_app/state", SQL),
    Allowed("desktop_app/search", ("rapidfuzz",)),
    Allowed("desktop_app/single_instance", ("platformdirs",)),
    Allowed("desktop_app/system", ("xcffib", "jeepney", "quickmachotkey")),
    Allowed("desktop_app/paths.py", ("platformdirs",)),
    Allowed("desktop_app/rendering/worker.py", ("PySide6",)),
    Allowed("desktop_app/terminal", ("rich", "shtab", "rapidfuzz")),
    Allowed("desktop_app/cli.py", ("rich",)),
    Allowed(
        "desktop_app/views",
        ("PySide6",),
        ("asyncio",),
        ours=(
            "views",
            "models",
            "docset.records",
            "docset.kinds",
            "docset.build_messages",
            "docset.html_dialect",
            "rendering.protocol",
            "search.records",
            "state.settings",
            "state.records",
        ),
    ),
    Allowed(
        "desktop_app/models",
        ("PySide6",),
        ("asyncio",),
        ours=(
            "models",
            "docset.records",
            "docset.kinds",
            "search.records",
            "state.settings",
            "state.records",
        ),
    ),
    Allowed("desktop_app/controllers", ("PySide6",)),
    Allowed("desktop_app/runtime", QT),
    Allowed("desktop_app/app", QT),
    Allowed("desktop_app"),
)

Sources = Mapping[str, str]
"""The text of each module, by its dotted name."""


def dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


@pytest.fixture(scope="module")
def sources() -> Sources:
    return {
        dotted(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for top in ("desktop_app", "parser")
        for path in (ROOT / top).rglob("*.py")
    }


def within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def imports(source: str) -> Iterator[tuple[str, str]]:
    """Return every module that is imported, and the name that is taken from it, or ""."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, "imports are absolute"
            yield from ((node.module, alias.name) for alias in node.names)


def targets(source: str, modules: Sources) -> set[str]:
    """Return the modules of the tree that a module imports."""
    found = set()
    for module, name in imports(source):
        for candidate in (f"{module}.{name}", module):
            if candidate in modules:
                found.add(candidate)
                break
    return found


def rule_of(module: str) -> Allowed:
    path = module.replace(".", "/")
    return next(
        rule
        for rule in RULES
        if within(path, rule.place.removesuffix(".py")) or path.startswith(rule.place + "/")
    )


def foreign_imports(module: str, source: str) -> list[str]:
    """Return what `module` imports though the rule of its place does not name it."""
    rule, top = rule_of(module), module.partition(".")[0]
    found = []
    for imported, name in imports(source):
        full = f"{imported}.{name}" if name else imported
        if any(within(imported, banned) for banned in rule.never):
            found.append(f"{module} imports {imported}")
        elif within(imported, "desktop_app"):
            ours = full.removeprefix("desktop_app").lstrip(".")
            allowed = rule.ours is None or any(within(ours, place) for place in rule.ours)
            if not allowed:
                found.append(f"{module} imports {full}")
        elif not (
            within(imported, top)
            or any(within(imported, allowed) for allowed in rule.third_party)
            or imported.partition(".")[0] in sys.stdlib_module_names
        ):
            found.append(f"{module} imports {imported}")
    return found


def upward_imports(sources: Sources, package: str, order: tuple[str, ...]) -> list[str]:
    """Return the imports within `package` that do not lead to a lower row of `order`."""
    row = {name: number for number, names in enumerate(order) for name in names.split()}

    def part_of(module: str) -> str:
        return module.removeprefix(package).lstrip(".").partition(".")[0]

    return [
        f"{module} imports {target}"
        for module, source in sources.items()
        if within(module, package) and part_of(module)
        for target in sorted(targets(source, sources))
        if within(target, package)
        and part_of(target)
        and part_of(target) != part_of(module)
        and not row[part_of(module)] < row[part_of(target)]
    ]


def circle(sources: Sources) -> list[str]:
    """Return the modules of one circle of imports, if there is any."""
    graph = {module: targets(source, sources) - {module} for module, source in sources.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def private_imports(source: str) -> list[str]:
    return [
        f"{module}.{name}"
        for module, name in imports(source)
        if within(module, "desktop_app") or within(module, "parser")
        if name.startswith("_") and not name.startswith("__")
    ]


def test_every_module_imports_what_its_place_may(sources: Sources) -> None:
    assert len(sources) > 200
    found = [line for module, source in sources.items() for line in foreign_imports(module, source)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("package", "order"),
    [
        ("desktop_app", APPLICATION_ORDER),
        ("desktop_app.views", VIEW_ORDER),
        ("parser", PARSER_ORDER),
    ],
)
def test_imports_lead_downwards(sources: Sources, package: str, order: tuple[str, ...]) -> None:
    found = upward_imports(sources, package, order)
    assert not found, "\n".join(found)


def test_no_imports_run_in_a_circle(sources: Sources) -> None:
    assert not circle(sources)


def test_nobody_imports_what_is_private(sources: Sources) -> None:
    found = {module: private_imports(source) for module, source in sources.items()}
    assert not {module: names for module, names in found.items() if names}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("parser.page.page_reader", "from PySide6.QtCore import QObject"),
        ("parser.output.sqlite_writer", "import aiosqlite"),
        ("parser.output.sqlite_writer", "from sqlalchemy.ext.asyncio import AsyncSession"),
        ("parser.output.sqlite_writer", "from desktop_app.database.repository import Repository"),
        ("parser.catalogue.build", "import sqlalchemy"),
        ("parser.todo.asana", "import sqlalchemy"),
        ("desktop_app.database.library", "import qasync"),
        ("desktop_app.docset.postings", "import sqlalchemy"),
        ("desktop_app.search.ranking", "def f():\n    from PySide6 import QtCore"),
        ("desktop_app.views.results.result_list", "import asyncio"),
        ("desktop_app.views.main_window", "from desktop_app.database.library import Library"),
        ("desktop_app.models.result_model", "from desktop_app.views.theme import tokens"),
        ("desktop_app.state.records", "from PySide6 import QtCore"),
        ("desktop_app.updates.parser_process", "import parser.build_command"),
        ("desktop_app.cache", "import sqlalchemy"),
        ("desktop_app.single_instance.primary", "from PySide6.QtNetwork import QLocalSocket"),
        ("desktop_app.cli", "from PySide6 import QtWidgets"),
    ],
)
def test_a_foreign_import_is_found(module: str, source: str) -> None:
    assert foreign_imports(module, source)


@pytest.mark.parametrize(
    ("package", "order", "module", "target"),
    [
        ("desktop_app", APPLICATION_ORDER, "docset.records", "database.library"),
        ("desktop_app", APPLICATION_ORDER, "views.main_window", "controllers.reader"),
        ("desktop_app", APPLICATION_ORDER, "state.store", "system.autostart"),
        ("desktop_app.views", VIEW_ORDER, "results.footer", "chrome.main_menu"),
        ("desktop_app.views", VIEW_ORDER, "theme.tokens", "actions.action_spec"),
        ("parser", PARSER_ORDER, "sphinx.toctree", "catalogue.build"),
        ("parser", PARSER_ORDER, "source.open", "page.page_reader"),
    ],
)
def test_an_upward_import_is_found(
    package: str, order: tuple[str, ...], module: str, target: str
) -> None:
    module, target = f"{package}.{module}", f"{package}.{target}"
    tree = {module: f"def late():\n    import {target}", target: ""}
    assert upward_imports(tree, package, order)


def test_a_circle_is_found() -> None:
    tree = {"desktop_app.a": "import desktop_app.b", "desktop_app.b": "from desktop_app import a"}
    assert circle(tree)
    assert not circle({"desktop_app.a": "import desktop_app.b", "desktop_app.b": ""})


def test_a_private_import_is_found() -> None:
    assert private_imports("from desktop_app.cache import _key")
    assert not private_imports("from desktop_app import __version__")


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("desktop_app.app.run", (*SQL, "bs4", "bleach", "lxml", "numpy", "rich")),
        ("desktop_app.cli", (*QT, *SQL, "asyncio", "bs4", "numpy", "rich")),
        ("desktop_app.terminal.commands", (*QT, *SQL, "asyncio", "bs4", "rich", "shtab")),
        ("desktop_app.search.service", (*QT, *SQL, "asyncio", "bs4", "bleach", "lxml", "numpy")),
        ("parser.__main__", (*QT, "aiosqlite", "numpy")),
    ],
)
def test_importing_it_stays_light(module: str, heavy: tuple[str, ...]) -> None:
    """Half a second of the start is lost in silence by one import too many."""
    script = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(  # noqa: S603 - this very project
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert not set(done.stdout.split()) & set(heavy)
