"""Parses pasted code as far as Python's own parser can be made to accept it. Pure."""

import ast
import re
import textwrap
import warnings
from collections.abc import Iterator

_PROMPT = re.compile(r"(?m)^[ \t]*(?:>>>|\.\.\.|In \[\d+\]:|\$)(?:[ \t]|$)")
_WORD = re.compile(r"(?:async\s+)?([a-z]+)\b")
_BEFORE = {
    "elif": "if x: pass",
    "else": "if x: pass",
    "except": "try: pass",
    "finally": "try: pass",
}
"""What has to stand before a line that goes on with a statement."""
TYPE_PARAMETERS = re.compile(r"((?:def|class)\s+\w+)\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]")
"""Of a function or class: Python's parser takes them from 3.12 on."""
_OPENING, _CLOSING = "([{", ")]}"
_STRING = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|#[^\n]*")


def without_prompts(text: str) -> str:
    """Return pasted lines without the prompts of a shell or an interpreter, and their indent."""
    return textwrap.dedent(_PROMPT.sub("", text)).strip()


def parsed(code: str) -> ast.Module | None:
    """Parse `code`, which may lack what stands around it; None when it is not Python.

    >>> [type(line).__name__ for line in parsed("elif x > 3:").body]
    ['If']
    >>> parsed("read the file") is None
    True
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what is pasted, nobody wants to know
        for attempt in _attempts(code):
            try:
                return ast.parse(attempt)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue
    return None


def _attempts(code: str) -> Iterator[str]:
    yield code
    word = _WORD.match(code)
    keyword = word[1] if word is not None else ""
    if code.startswith("@"):
        yield f"{code}\ndef f(): pass"
    if keyword == "case":
        yield f"match x:\n {code} pass"
    elif keyword in _BEFORE:
        yield f"{_BEFORE[keyword]}\n{code} pass"
        yield f"{_BEFORE[keyword]}\n{code}"
    elif keyword == "match":
        yield f"{code}\n case _: pass"
    elif code.endswith(":"):
        yield f"{code} pass"
    elif keyword == "try":
        yield f"{code}\nfinally: pass"
    closed = _closed(code)
    if closed != code:
        yield closed
        if closed.endswith(":"):
            yield f"{closed} pass"
    yield f"f({code})"  # `**kwargs`, `key=len`
    if code.startswith(("[", ".")):
        yield f"x{code}"


def _closed(code: str) -> str:
    """Return code that was cut off with its brackets closed, and opened where it begins within."""
    open_brackets: list[str] = []
    before = ""
    for letter in _STRING.sub("", code):
        if letter in _OPENING:
            open_brackets.append(_CLOSING[_OPENING.index(letter)])
        elif letter in _CLOSING:
            if open_brackets and open_brackets[-1] == letter:
                open_brackets.pop()
            else:
                before = _OPENING[_CLOSING.index(letter)] + before
    if not before and not open_brackets:
        return code
    head = f"f{before}" if before else ""
    end = code.rstrip(" ,") if open_brackets else code
    if open_brackets and (unended := _unended_quote(code)):
        end = code + unended
    return head + end + "".join(reversed(open_brackets))


def _unended_quote(code: str) -> str:
    """Return the quote that the last string of `code` lacks; empty if it lacks none."""
    for found in _STRING.finditer(code):
        text = found[0]
        if found.end() == len(code) and text[0] in "\"'" and (len(text) < 2 or text[-1] != text[0]):
            return text[0]
    return ""
