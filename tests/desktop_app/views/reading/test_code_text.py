import pytest

from desktop_app.views.reading.code_text import Line, copied


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([], ""),
        ([("", "x = 1"), ("", ""), ("", "y = 2")], "x = 1\n\ny = 2"),
        ([(">>> ", "1 + 1"), ("", "2")], "1 + 1"),
        (
            [
                (">>> ", "def f():"),
                ("... ", "    return 1"),
                ("...", ""),
                (">>> ", "f()"),
                ("", "1"),
                ("", "Traceback (most recent call last):"),
            ],
            "def f():\n    return 1\n\nf()",
        ),
        ([("$ ", "python -m venv x"), ("", "created"), ("$ ", "ls")], "python -m venv x\nls"),
        ([("", "# >>> not a prompt"), ("", "x")], "# >>> not a prompt\nx"),
        ([("", "    indented")], "    indented"),
        ([("", "a\N{NO-BREAK SPACE}b")], "a b"),
    ],
)
def test_what_is_copied(lines: list[tuple[str, str]], code: str) -> None:
    assert copied(Line(*line) for line in lines) == code
