"""What README.md, SECURITY.md and CONTRIBUTING.md name is there."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "SECURITY.md", "CONTRIBUTING.md")
SUFFIXES = "py|md|toml|txt|tsv|svg|png|json|spec"


def read(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_into_the_repository_leads_somewhere(document: str) -> None:
    targets = set(re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", read(document)))
    assert {target for target in targets if not (ROOT / target).exists()} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_of_the_repository_that_is_named_is_there(document: str) -> None:
    named = set(
        re.findall(
            rf"(?:\.ci|\.packaging|desktop_app|parser|resources|tests)/[\w/.-]*\.(?:{SUFFIXES})\b"
            r"|\.(?:ci|packaging)/[a-z-]+\b",
            read(document),
        )
    )
    assert {path for path in named if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_module_that_is_to_be_run_can_be(document: str) -> None:
    modules = set(re.findall(r"python3? -m\s((?:desktop_app|parser|tests)[\w.]*)", read(document)))
    assert {name for name in modules if find_spec(name) is None} == set()


@pytest.mark.parametrize("top", ["parser", "desktop_app"])
def test_the_layout_in_the_readme_is_the_tree(top: str) -> None:
    layout = re.search(rf"^{top}/.*?(?=^\S)", read("README.md"), re.DOTALL | re.MULTILINE)
    assert layout is not None
    named = set(re.findall(r"(?:^ {4}|, )([a-z_]+)/", layout[0], re.MULTILINE))
    packages = {path.parent.name for path in (ROOT / top).glob("*/__init__.py")}
    assert named == packages
