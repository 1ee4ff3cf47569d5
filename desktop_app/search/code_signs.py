"""Signs that are pasted alone: format codes, literals, options, other languages' operators."""

import re

_STRFTIME = re.compile(
    r"(?:%[-#]?[aAwdbBmyYHIMSpfzZjUWcxXGuVDFTRnteCgkls%]|[\s\-/:.,T]|\b[a-zA-Z]\b)+"
)
_DATE_CODE = re.compile(r"%[-#]?[aAbBmyYHIMSpfzZjUWcxXGuVDFTR]")
_PRINTF = re.compile(r"%(?:\(\w+\))?[#0\- +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa%]")
_LITERAL = re.compile(r"(?P<prefix>[rRbBfFuUtT]{1,2})(?P<quote>\"\"\"|'''|\"|')[^\"']*(?P=quote)?")
_SLICE = re.compile(r"\w*\[[^\[\]()]*:[^\[\]()]*\]")
_ARGUMENTS = re.compile(r"(\*\*?)[A-Za-z_]\w*")
_OPTION = re.compile(r"(?:python3? +)?(-[A-Za-z])(?: +\w[\w=.-]*)?")
_MAGIC = re.compile(r"%%?([a-z]\w+)\b.*")

_OTHER_LANGUAGES = {
    "&&": ("and",), "||": ("or",), "!": ("not",), "?:": ("conditional expression",),
    "? :": ("conditional expression",), "!==": ("!=", "is not"), "===": ("==", "is"),
    "<>": ("!=",), "++": ("+=",), "--": ("-=",), "??": ("or",), "?.": ("getattr",),
    "=>": ("lambda",), "::": (".",), "//=": ("//=",),
}  # fmt: skip
"""Operators of C, JavaScript and their kin (their own tables of operators) that Python writes
otherwise."""


def names_of_sign(text: str) -> tuple[str, ...]:
    """Return what the documentation's index calls a sign; nothing when it is none.

    >>> names_of_sign("%Y-%m-%d"), names_of_sign("%s"), names_of_sign("&&")
    (('% datetime format', 'time.strftime'), ('% printf-style formatting',), ('and',))
    >>> names_of_sign('f""'), names_of_sign("[::-1]"), names_of_sign("**kwargs")
    (("f'",), ('slicing', 'slice'), ('** function definition', 'Arbitrary Argument Lists'))
    """
    if text in _OTHER_LANGUAGES:
        return _OTHER_LANGUAGES[text]
    if text.startswith("%"):
        return _of_percent(text)
    if literal := _LITERAL.fullmatch(text):
        if literal["quote"] and len(text) > len(literal["prefix"]) + 1:
            return (f"{literal['prefix'].lower()}'",)
        return ()
    if _SLICE.fullmatch(text):
        return ("slicing", "slice")
    if arguments := _ARGUMENTS.fullmatch(text):
        return (f"{arguments[1]} function definition", "Arbitrary Argument Lists")
    if option := _OPTION.fullmatch(text):
        return (option[1],)
    return ()


def _of_percent(text: str) -> tuple[str, ...]:
    """Return what a text that begins with a percent sign may be: a date's format, a string's."""
    dates = len(_DATE_CODE.findall(text))
    if _STRFTIME.fullmatch(text) and (dates > 1 or (dates and not _PRINTF.fullmatch(text))):
        return ("% datetime format", "time.strftime")
    if _PRINTF.match(text):
        rest = _PRINTF.sub("", text)
        if not any(letter.isalpha() for letter in rest):
            return ("% printf-style formatting",)
    if magic := _MAGIC.fullmatch(text):
        return (magic[1],)
    return ()
