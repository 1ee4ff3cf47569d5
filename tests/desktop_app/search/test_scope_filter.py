"""What is in a scope."""

import pytest

from desktop_app.docset.kinds import Kind
from desktop_app.search.query import parse
from desktop_app.search.scope_filter import in_scope


@pytest.mark.parametrize(
    ("query", "kind", "name", "inside"),
    [
        ("anything", Kind.PAGE, "What is new", True),
        ("module:os", Kind.FUNCTION, "os.path.join", True),
        ("module:os", Kind.MODULE, "os", True),
        ("module:os", Kind.FUNCTION, "ossaudiodev.open", False),
        ("module:os.path", Kind.FUNCTION, "os.path.join", True),
        ("module:path", Kind.FUNCTION, "os.path.join", False),
        ("class:Path", Kind.CLASS, "pathlib.Path", True),
        ("class:path", Kind.METHOD, "pathlib.Path.glob", True),
        ("class:pathlib.Path", Kind.METHOD, "pathlib.Path.glob", True),
        ("class:Path", Kind.METHOD, "pathlib.PurePath.match", False),
        ("class:path", Kind.FUNCTION, "os.path.join", False),
        ("method:join", Kind.METHOD, "str.join", True),
        ("method:join", Kind.FUNCTION, "os.path.join", False),
        ("term:gil", Kind.TERM, "GIL", True),
        ("term:gil", Kind.SECTION, "GIL", False),
        ("c:Py", Kind.C_MACRO, "Py_None", True),
        ("c:Py", Kind.CLASS, "Py", False),
    ],
)
def test_scopes(query: str, kind: Kind, name: str, inside: bool) -> None:
    assert in_scope(parse(query), kind, name) is inside
