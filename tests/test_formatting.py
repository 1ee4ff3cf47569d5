"""Formatter and import sorter do not fight, and a second pair of them agrees with ours."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from itertools import permutations
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ("desktop_app", "parser", "tests")
PROVOKING = ROOT / "tests/formatting"

FORMAT = ("ruff", "format", "--quiet", "--no-cache")
SORT = ("ruff", "check", "--quiet", "--no-cache", "--select", "I", "--fix")
BLACK = ("black", "--quiet")
ISORT = ("isort", "--quiet")
RUFF_ORDERS = list(permutations((FORMAT, SORT)))
ORDERS = RUFF_ORDERS + list(permutations((BLACK, ISORT)))


def run(tool: Iterable[str], folder: Path, *paths: str) -> None:
    done = subprocess.run(  # noqa: S603  # our own interpreter and arguments
        [sys.executable, "-m", *tool, *paths],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.py")}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the settings, without the code."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name in CODE:
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def tree(project: Path) -> Path:
    """Return the settings and all of the code."""
    for name in CODE:
        for path in (ROOT / name).rglob("*.py"):
            copy = project / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
    return project


@pytest.mark.parametrize("order", RUFF_ORDERS, ids=["format first", "sort first"])
def test_the_whole_tree_is_a_fixed_point(tree: Path, order: tuple[tuple[str, ...], ...]) -> None:
    before = contents(tree)
    for tool in order * 2:
        run(tool, tree, *CODE)
        assert contents(tree) == before


def test_black_and_isort_agree_about_the_whole_tree(tree: Path) -> None:
    """Where Black does not: run it over the file once, ruff keeps what it writes."""
    before = contents(tree)
    run(ISORT, tree, *CODE)
    run(BLACK, tree, *CODE)
    assert contents(tree) == before


@pytest.mark.parametrize("name", ["imports.txt", "comments.txt"])
@pytest.mark.parametrize("order", RUFF_ORDERS, ids=["format first", "sort first"])
def test_once_is_enough_for_a_file_made_to_provoke(
    project: Path, order: tuple[tuple[str, ...], ...], name: str
) -> None:
    path = project / "parser/provoking.py"
    shutil.copy(PROVOKING / name, path)
    for tool in order:
        run(tool, project, str(path))
    once = path.read_text()
    assert once != (PROVOKING / name).read_text()
    for tool in order * 2:
        run(tool, project, str(path))
        assert path.read_text() == once


def test_four_ways_to_the_same_file(project: Path) -> None:
    """Either order of ruff's two, either order of Black and isort."""
    results = set()
    for number, order in enumerate(ORDERS):
        path = project / f"parser/provoking_{number}.py"
        shutil.copy(PROVOKING / "imports.txt", path)
        for tool in order * 2:
            run(tool, project, str(path))
        results.add(path.read_text())
    assert len(results) == 1


def test_the_editor_formats_and_sorts_with_ruff_alone() -> None:
    lines = (ROOT / ".vscode/settings.json").read_text().splitlines()
    settings = json.loads("\n".join(line for line in lines if not re.match(r"\s*//", line)))
    python = settings["[python]"]
    assert python["editor.formatOnSave"] is True
    assert python["editor.defaultFormatter"] == "charliermarsh.ruff"
    assert python["editor.codeActionsOnSave"] == {"source.organizeImports.ruff": "explicit"}
