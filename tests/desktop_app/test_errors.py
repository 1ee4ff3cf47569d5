"""The tree of errors: whatever is raised is in it, or is no person's to mend."""

import ast
import builtins
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import errors
from desktop_app.docset.errors import DocsetError
from desktop_app.errors import UserError
from desktop_app.i18n import translate

ROOT = Path(__file__).parents[2]


def exceptions() -> Iterator[type[Exception]]:
    """Yield every exception that the two packages define."""
    for top in ("desktop_app", "parser"):
        for path in sorted((ROOT / top).rglob("*.py")):
            names = [
                node.name
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                if isinstance(node, ast.ClassDef) and node.name.endswith("Error")
            ]
            if names:
                module = importlib.import_module(
                    ".".join(path.relative_to(ROOT).with_suffix("").parts)
                )
                yield from (getattr(module, name) for name in names)


@pytest.mark.parametrize("error", list(exceptions()), ids=lambda error: error.__name__)
def test_the_tree_names_every_error(error: type[Exception]) -> None:
    assert errors.__doc__
    tree, _, others = errors.__doc__.partition("\n\nOthers")
    inside = issubclass(error, UserError)
    assert inside == (error.__name__ in tree.split())
    assert inside or f"`{error.__name__}`" in others
    base = error.__mro__[1]
    assert base.__module__.split(".")[0] in ("desktop_app", "parser") or base in (
        Exception,
        builtins.RuntimeError,
    )


def test_the_sentence_is_the_message_as_it_was_given() -> None:
    sentence = translate("Docset", "{path} is empty.").format(path="x.db")
    assert DocsetError(sentence).sentence is sentence
    assert str(DocsetError(sentence)) == "x.db is empty."
    assert UserError().sentence == ""
    assert UserError(7).sentence == "7"
