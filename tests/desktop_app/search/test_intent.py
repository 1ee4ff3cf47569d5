"""What was put into the box, as tables: a name, an address, an error, code."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.search.intent import interpret
from desktop_app.search.records import Intent


@pytest.mark.parametrize(
    "text",
    [
        "gather", "os.path.join", "os.path.", "read file", "list methods", ":=", "**", "@", "!=",
        "class:Path join", "module:re sub", "method:join", "note: this", "c:PyObject", "f'", "re.",
        '"line by line"', 'read "the file"', "how do I merge two dictionaries", "and", "not in",
        "a or b", "return value", "raise exception", "global variable", "C++",
        "what's new in 3.12", "KeyError", "subprocess.CalledProcessError", "42", "-1", "'abc'",
        "what does print() do in a loop", "read/write", "and/or", "TCP/IP sockets", "", "  ", "é",
        "what is (really) going on here then", "assert statement", "yield expression",
    ],
)  # fmt: skip
def test_a_name_or_a_question_is_left_alone(text: str) -> None:
    assert interpret(text).intent is Intent.NAME
    assert interpret(text).text == text


@pytest.mark.parametrize(
    ("text", "path", "anchor"),
    [
        (
            "https://docs.python.org/3/library/os.path.html#os.path.join",
            "library/os.path.html", "os.path.join",
        ),
        ("http://docs.python.org/library/re.html", "library/re.html", ""),
        ("docs.python.org/3.8/library/re.html#re.sub", "library/re.html", "re.sub"),
        ("https://docs.python.org/fr/3/tutorial/index.html", "tutorial/index.html", ""),
        ("https://docs.python.org/zh-cn/3.13/library/re.html?x=y#m", "library/re.html", "m"),
        ("https://docs.python.org/dev/whatsnew/3.15.html", "whatsnew/3.15.html", ""),
        ("https://docs.python.org/3/", "", ""),
        ("docs.python.org", "", ""),
        ("library/functions.html#print", "library/functions.html", "print"),
        ("file:///usr/doc/html/library/re.html#re.sub", "usr/doc/html/library/re.html", "re.sub"),
        ("https://flask.palletsprojects.com/en/stable/api/#flask.Flask", "api/", "flask.Flask"),
        ("<https://docs.python.org/3/library/re.html>", "library/re.html", ""),
    ],
)  # fmt: skip
def test_an_address(text: str, path: str, anchor: str) -> None:
    if text == "docs.python.org":  # without a page it is a dotted name
        assert interpret(text).intent is Intent.NAME
        return
    taken = interpret(text)
    assert taken.intent is Intent.ADDRESS
    assert taken.address is not None
    assert (taken.address.path, taken.address.anchor) == (path, anchor)


TRACEBACK = """Traceback (most recent call last):
  File "x.py", line 3, in <module>
    main()
  File "/usr/lib/python3.11/json/decoder.py", line 337, in decode
    obj, end = self.raw_decode(s, idx=_w(s, 0).end())
json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KeyError: 'name'", ("KeyError",)),
        ("ZeroDivisionError: division by zero", ("ZeroDivisionError",)),
        ("ValueError: invalid literal for int() with base 10: 'abc'", ("ValueError", "int")),
        (
            "RuntimeError: asyncio.run() cannot be called from a running event loop",
            ("RuntimeError", "asyncio.run"),
        ),
        (
            "concurrent.futures._base.TimeoutError",
            ("concurrent.futures._base.TimeoutError",),
        ),
        ("json.decoder.JSONDecodeError", ("json.decoder.JSONDecodeError",)),
        (
            "AttributeError: 'list' object has no attribute 'push'",
            ("AttributeError", "list.push", "list"),
        ),
        (TRACEBACK, ("json.decoder.JSONDecodeError",)),
        # a line edit makes one line of what is pasted
        (
            TRACEBACK.replace("\n", " "),
            ("json.decoder.JSONDecodeError",),
        ),
        ("Traceback (most recent call last):", ()),
        ("KeyboardInterrupt: ", None),
    ],
)  # fmt: skip
def test_an_error(text: str, names: tuple[str, ...] | None) -> None:
    taken = interpret(text)
    if names is None:
        assert taken.intent is Intent.NAME
        return
    assert taken.intent is Intent.ERROR
    assert taken.names == names
    assert "File" not in taken.text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ('open("data.txt", "r")', "open"),
        ("with open('f') as f:", "open"),
        ("from collections import OrderedDict", "collections.OrderedDict"),
        ("from os.path import *", "os.path"),
        ("import numpy as np", "numpy"),
        ("import os.path", "os.path"),
        ("np.sort(a)", "np.sort"),
        ("import numpy as np; np.sort(a)", "numpy"),
        ("lambda x: x + 1", "lambda"),
        ("key = lambda kv: kv[1]", "lambda"),
        ("sorted(d.items(), key=lambda kv: kv[1])", "sorted"),
        ("if __name__ == '__main__':", "__main__"),
        ("if (n := len(a)) > 10:", ":="),
        ("match command.split():", "match"),
        ("async with asyncio.TaskGroup() as tg:", "asyncio.TaskGroup"),
        ("for i, x in enumerate(xs):", "enumerate"),
        ("except (KeyError, ValueError) as e:", "try"),
        ("@functools.cache", "functools.cache"),
        ("@dataclass(frozen=True)", "dataclass"),
        ("await asyncio.sleep(1)", "asyncio.sleep"),
        ("return json.dumps(x)", "json.dumps"),
        (">>> re.compile(r'\\d+')", "re.compile"),
        ('", ".join(names)', "str.join"),
        ("[x for x in y if x]", "list comprehension"),
        ("a, *rest = values", "* in assignment target list"),
        ("x = 1 if y else 2", "conditional expression"),
        ("type X = int", "type"),
        ("os.path.join(a", "os.path.join"),
        ("parser.add_argument('--verbose', action=", "parser.add_argument"),
        ("%Y-%m-%d", "% datetime format"), ("%H:%M", "% datetime format"),
        ("%s", "% printf-style formatting"), ("%-10.2f", "% printf-style formatting"),
        ("%(name)s", "% printf-style formatting"), ("%timeit x", "timeit"),
        ('f""', "f'"), ("rb'x'", "r'"), ("[::-1]", "slicing"), ("a[1:2]", "slicing"),
        ("*args", "tut-arbitraryargs"), ("**kwargs", "tut-arbitraryargs"), ("{:>10}", "formatspec"),
        ("-X dev", "-X"), ("python -m venv", "-m"), ("&&", "and"), ("||", "or"),
        ("?:", "conditional expression"), ("===", "=="),
    ],
)  # fmt: skip
def test_code(text: str, first: str) -> None:
    taken = interpret(text)
    assert taken.intent is Intent.CODE
    assert taken.names[0] == first


@given(st.text(max_size=200) | st.text("()[]{}:=.,'\"%*@ abfr\\\n#/-", max_size=60))
def test_any_text_is_taken_somehow(text: str) -> None:
    taken = interpret(text)
    assert all(taken.names)
    assert taken.intent in Intent
