"""Signs that are pasted alone: format codes, literals, options, other languages' operators. Pure.

What they stand for are names of the documentation's general index.
"""

import re

from desktop_app.search.references import Reference

_DATE = re.compile(r"(?:%[-#]?[aAwdbBmyYHIMSpfzZjUWcxXGuVDFTRnteCgkls%]|[\s\-/:.,T]|\b[a-zA-Z]\b)+")
_DATE_CODE = re.compile(r"%[-#]?[aAbBmyYHIMSpfzZjUWcxXGuVDFTRd]")
_PRINTF = re.compile(r"%(?:\(\w+\))?[#0\- +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[diouxXeEfFgGcrsa%]")
_REPLACEMENT_FIELD = re.compile(r"\{[\w.\[\]]*(?:![rsa])?(:[^{}\"'=]*)?\}")
_LITERAL = re.compile(
    r"(?P<prefix>[rRbBfFuUtT]{0,2})(?P<quote>\"\"\"|'''|\"|')[^\"']*(?P=quote)?", re.DOTALL
)
_NUMBER = re.compile(
    r"0(?P<base>[xXoObB])[\da-fA-F_]+|(?P<parted>\d+_[\d_]+)|[\d.]+(?P<imaginary>[jJ])"
)
_SLICE = re.compile(r"\w*\[[^\[\]()\"'=]*:[^\[\]()\"'=]*\]")
_ARGUMENTS = re.compile(r"(\*\*?)[A-Za-z_]\w*")
_MODULE_RUN = re.compile(
    r"(?:python|py)[\d.]*\s+(?:-[A-Za-z]\s+)*-m\s+([\w.]+)(?:\s.*)?", re.DOTALL
)
_OPTION = re.compile(r"(?:python[\d.]* +)?(--?[A-Za-z][\w-]*)(?:[ =]\S+)?")
_MAGIC = re.compile(r"%%?([a-z]{2}\w+)\b.*", re.DOTALL)
_INSTALL = re.compile(r"(?:(?:python|py)[\d.]*\s+-m\s+)?pip[\d.]*\s+install\b.*", re.DOTALL)
_ENCODING = re.compile(r"#.*?coding[:=][ \t]*[-\w.]+.*")
_SHEBANG = re.compile(r"#!\s*/.*")
_NEGATION = re.compile(r"!\w+")

_OF_C = {
    "&&": ("and",), "||": ("or",), "!": ("not",), "!==": ("is not", "!="), "===": ("==", "is"),
    "?:": ("conditional expression",), "? :": ("conditional expression",),
    "<>": ("!=",), "++": ("augmented assignment",), "--": ("augmented assignment",),
    "??": ("or",), "=>": ("lambda",),
}  # fmt: skip
"""What C and its kin write otherwise; `and`, `or` and `not` are C's own words for three of them
(ISO 9899, `iso646.h`)."""

_AUGMENTED = re.compile(r"(?:\*\*|//|<<|>>|[-+*/%@&|^])=")


def sign_references(text: str) -> tuple[Reference, ...]:
    """Return what a sign stands for, the likeliest first; nothing when `text` is none.

    >>> [reference.name for reference in sign_references("%Y-%m-%d")]
    ['% datetime format', 'strftime']
    >>> [reference.name for reference in sign_references('f""')]
    ["f'", 'f-string']
    >>> sign_references("read file")
    ()
    """
    if names := _names(text):
        weights = range(len(names), 0, -1)
        return tuple(
            Reference(name, float(weight), syntax=not name.isidentifier() and "." not in name)
            for name, weight in zip(names, weights, strict=True)
        )
    if run := _MODULE_RUN.fullmatch(text):
        return (Reference(run[1], whole=True), Reference("-m", 1.0, syntax=True))
    return ()


def _names(text: str) -> tuple[str, ...]:
    if text in _OF_C:
        return _OF_C[text]
    if text.startswith("%"):
        return _of_percent(text)
    if literal := _LITERAL.fullmatch(text):
        return _of_literal(literal["prefix"].lower(), literal["quote"], len(text))
    if number := _NUMBER.fullmatch(text):
        if number["base"]:
            return (f"0{number['base'].lower()} integer literal", "integer literal")
        sign = "_" if number["parted"] else "j"
        return (f"{sign} in numeric literal", "numeric literal")
    for form, names in (
        (_SLICE, ("slicing", "slice")),
        (_AUGMENTED, (text, "augmented assignment")),
        (_INSTALL, ("installing-index", "pip")),
        (_ENCODING, ("# source encoding declaration", "encodings")),
        (_SHEBANG, ("tut-scripts",)),
    ):
        if form.fullmatch(text):
            return names
    if arguments := _ARGUMENTS.fullmatch(text):
        return ("tut-arbitraryargs", f"{arguments[1]} function definition")
    if field := _REPLACEMENT_FIELD.fullmatch(text):
        return ("formatspec", "formatstrings") if field[1] else ("formatstrings",) * ("!" in text)
    if option := _OPTION.fullmatch(text):
        return (option[1],)
    return ("not",) if _NEGATION.fullmatch(text) else ()


def _of_literal(prefix: str, quote: str, length: int) -> tuple[str, ...]:
    if not prefix:
        return ('"""',) if len(quote) == 3 and length > 3 else ()
    if length == len(prefix) + 1:
        return ()  # a name of the index itself: `f'`
    named = {"f": ("f-string",), "t": ("t-string",)}
    return tuple(name for letter in prefix for name in (f"{letter}'", *named.get(letter, ())))


def _of_percent(text: str) -> tuple[str, ...]:
    """Return what a text that begins with `%` may be: a date format, a string format, a command."""
    dates = len(_DATE_CODE.findall(text))
    if _DATE.fullmatch(text) and (dates > 1 or (dates and not _PRINTF.fullmatch(text))):
        return ("% datetime format", "strftime")
    if _PRINTF.match(text) and not any(map(str.isalpha, _PRINTF.sub("", text))):
        return ("% printf-style formatting",)
    magic = _MAGIC.fullmatch(text)
    return (magic[1],) if magic is not None else ()
