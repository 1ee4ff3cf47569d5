"""Code that was pasted: which names, keywords and operators it is about.

Whatever Python's own parser accepts is read by it; the rest, half a line or another language's,
by its calls and signs. What is looked up are names as the documentation's index has them.
"""

import ast
import keyword
import re
import textwrap
from collections.abc import Iterator

from desktop_app.search.code_signs import names_of_sign

_LONGEST = 5_000
_MOST_NAMES = 8
_PROMPT = re.compile(r"(?m)^\s*(?:>>>|\.\.\.|In \[\d+\]:)\s?")
_HEAD = re.compile(r"(?:async\s+)?(?:elif|else|except|finally|case)\b")
_CALL = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\s*\(")
_CODE_SIGNS = re.compile(r"[()\[\]{}=@]|:\s*$")
_TYPE_ALIAS = re.compile(r"type\s+[A-Za-z_]\w*\s*(?:\[[^=]*\])?\s*=(?!=)")
_PLAIN_WORD = re.compile(r"(?<![\w.(\[{'\"=])[A-Za-z]{2,}(?![\w.(\[='\"])")
_MOST_PLAIN_WORDS = 3
_WITHIN_A_FUNCTION = ("return", "yield", "await", "async with", "async for", "continue", "break")


def names_in_code(text: str) -> tuple[str, ...]:
    """Return the names that code is about, the likeliest first; nothing when it is no code.

    >>> names_in_code("with open('f') as f:")
    ('open', 'with')
    >>> names_in_code("from collections import OrderedDict")
    ('collections.OrderedDict', 'OrderedDict', 'import')
    >>> names_in_code("%Y-%m-%d"), names_in_code("read file")
    (('% datetime format', 'time.strftime'), ())
    """
    code = _PROMPT.sub("", text[:_LONGEST]).strip()
    if _TYPE_ALIAS.match(code):  # Python reads it from 3.12 on
        return ("type", "type alias")
    if signs := names_of_sign(code):
        return signs
    tree = _parsed(code)
    names = _Names(tree).found if tree is not None and _says_something(tree) else ()
    if not names and tree is None and _CODE_SIGNS.search(code):
        names = _of_fragment(code)
    return tuple(dict.fromkeys(names))[:_MOST_NAMES]


def _parsed(code: str) -> ast.Module | None:
    """Parse `code`, with what a single line lacks; None when it is not Python."""
    for attempt in _completed(code):
        try:
            return ast.parse(attempt)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
    return None


def _completed(code: str) -> Iterator[str]:
    yield code
    if code.startswith("@"):
        yield f"{code}\ndef f(): pass"
    if code.endswith(":"):
        yield f"{code} pass"
        yield f"{code}\n case _: pass"
        yield f"{code}\n    pass"
        if _HEAD.match(code):
            opening = {"case": "match x:\n", "else": "if x: pass\n", "elif": "if x: pass\n"}
            word = _HEAD.match(code)[0].split()[-1]  # type: ignore[index]  # it matched above
            before = opening.get(word, "try: pass\n")
            yield f"{before}{textwrap.indent(code, ' ' if word == 'case' else '')} pass"
    if code.startswith(_WITHIN_A_FUNCTION):
        body = f"{code} pass" if code.endswith(":") else code
        yield f"async def f():\n while x:\n  {body}"


def _says_something(tree: ast.Module) -> bool:
    """Tell code from words that happen to parse: a name, `a or b`, `return value`, a number."""
    if not tree.body:
        return False
    if len(tree.body) > 1:
        return any(not isinstance(line, ast.Expr) for line in tree.body)
    (line,) = tree.body
    if isinstance(line, ast.AnnAssign) and line.value is None:
        return False  # `note: this`
    if isinstance(line, ast.Import):
        return any("." in name.name or name.asname for name in line.names)
    if isinstance(line, ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return True
    return any(
        isinstance(
            node,
            ast.Call | ast.Subscript | ast.Lambda | ast.NamedExpr | ast.Assign | ast.AugAssign
            | ast.JoinedStr | ast.List | ast.Dict | ast.Set | ast.Starred | ast.IfExp
            | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp | ast.AnnAssign
            | ast.For | ast.AsyncFor | ast.While | ast.With | ast.AsyncWith | ast.Match | ast.Try
            | ast.If | ast.FormattedValue,
        )
        or (hasattr(ast, "TypeAlias") and isinstance(node, ast.TypeAlias))
        for node in ast.walk(line)
    )  # fmt: skip


class _Names(ast.NodeVisitor):
    """Collects what code is about: outer before inner, calls before what they are made of."""

    def __init__(self, tree: ast.Module) -> None:
        self._modules: dict[str, str] = {}
        """What names were imported as: `np` is `numpy`."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                self._modules |= {a.asname: a.name for a in node.names if a.asname}
            elif isinstance(node, ast.ImportFrom) and node.module:
                self._modules |= {a.asname or a.name: f"{node.module}.{a.name}" for a in node.names}
        calls: list[str] = []
        syntax: list[str] = []
        others: list[str] = []
        for node in _outer_first(tree):
            calls += self._called(node)
            syntax += _syntax(node)
            others += self._mentioned(node)
        first = [name for name in syntax if name in _FIRST]
        self.found = (*_subject(tree), *first, *calls, *syntax, *others)

    def _called(self, node: ast.AST) -> tuple[str, ...]:
        match node:
            case ast.Call(func=function):
                return self._spelled(function)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                return tuple(
                    name
                    for decorator in node.decorator_list
                    if not isinstance(decorator, ast.Call)
                    for name in self._spelled(decorator)
                )
            case ast.ImportFrom(module=str(module), names=names):
                return tuple(spelled for name in names for spelled in _imported(module, name.name))
            case ast.Import(names=names):
                return tuple(name.name for name in names)
        return ()

    def _mentioned(self, node: ast.AST) -> tuple[str, ...]:
        match node:
            case ast.Attribute():
                return self._spelled(node)
            case ast.Name(id=name) if name.startswith("__") and name.endswith("__"):
                return (name,)
            case ast.Name(id=name) if name in self._modules:
                return (self._modules[name],)
            case ast.Subscript(value=ast.Name(id=name)):
                return (name,)
            case ast.Subscript(value=ast.Attribute(attr=name)):
                return (name,)
        return ()

    def _spelled(self, node: ast.expr) -> tuple[str, ...]:
        """Return the dotted name of an expression, and its last part: what it is called on may be
        anything."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            parts.insert(0, self._modules.get(node.id, node.id))
        elif isinstance(node, ast.Constant | ast.JoinedStr):
            kind = "str" if isinstance(node, ast.JoinedStr) else type(node.value).__name__
            parts.insert(0, kind)
        elif isinstance(node, ast.List | ast.ListComp):
            parts.insert(0, "list")
        elif isinstance(node, ast.Dict | ast.DictComp):
            parts.insert(0, "dict")
        if not parts:
            return ()
        whole = ".".join(parts)
        return (whole, parts[-1]) if len(parts) > 1 else (whole,)


_FIRST = frozenset({":=", "__main__"})
"""What a line is about however many calls it holds."""


def _subject(tree: ast.Module) -> tuple[str, ...]:
    """Return the keyword of a line that is about nothing else."""
    match tree.body[0] if tree.body else None:
        case ast.Match():
            return ("match",)
        case ast.Expr(value=ast.Lambda()) | ast.Assign(value=ast.Lambda()):
            return ("lambda",)
    return ()


def _imported(module: str, name: str) -> tuple[str, ...]:
    return (module,) if name == "*" else (f"{module}.{name}", name)


def _outer_first(tree: ast.Module) -> Iterator[ast.AST]:
    """Walk breadth first, which is how `ast.walk` goes; spelt out since its order is no promise."""
    level: list[ast.AST] = [tree]
    while level:
        yield from level
        level = [child for node in level for child in ast.iter_child_nodes(node)]


def _syntax(node: ast.AST) -> tuple[str, ...]:
    """Return the keyword or sign of a piece of syntax, as the documentation's index has it."""
    match node:
        case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
            return ("__main__", "if")
        case ast.NamedExpr():
            return (":=",)
        case ast.Starred():
            return (
                ("* in assignment target list",)
                if isinstance(node.ctx, ast.Store)
                else ("* in function calls",)
            )
        case ast.Assign(targets=[ast.Tuple(elts=parts) | ast.List(elts=parts)]):
            starred = any(isinstance(part, ast.Starred) for part in parts)
            return ("* in assignment target list",) if starred else ("assignment statement",)
        case ast.AugAssign(op=operator):
            return (f"{_OPERATORS.get(type(operator), '')}=",)
        case ast.IfExp():
            return ("conditional expression",)
        case ast.JoinedStr():
            return ("f'",)
        case ast.ListComp() | ast.SetComp() | ast.DictComp():
            return (
                f"{type(node).__name__.removesuffix('Comp').lower()} comprehension",
                "comprehensions",
            )
        case ast.GeneratorExp():
            return ("generator expression",)
        case ast.Subscript(slice=ast.Slice()):
            return ("slicing", "slice")
    keyword_of = _KEYWORDS.get(type(node).__name__)
    return (keyword_of,) if keyword_of else ()


_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%",
    ast.Pow: "**", ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitOr: "|",
    ast.BitAnd: "&", ast.BitXor: "^",
}  # fmt: skip

_KEYWORDS = {
    "Lambda": "lambda", "With": "with", "AsyncWith": "async with", "For": "for",
    "AsyncFor": "async for", "While": "while", "Match": "match", "Try": "try", "TryStar": "except*",
    "If": "if", "TypeAlias": "type", "Global": "global", "Nonlocal": "nonlocal", "Raise": "raise",
    "Assert": "assert", "Delete": "del", "Yield": "yield", "YieldFrom": "yield from",
    "Await": "await", "FunctionDef": "def", "AsyncFunctionDef": "async def", "ClassDef": "class",
    "Import": "import", "ImportFrom": "import",
}  # fmt: skip


def _of_fragment(code: str) -> tuple[str, ...]:
    """Return the names in what is no whole line of Python, unless most of it is prose."""
    calls = _CALL.findall(code)
    if len(_PLAIN_WORD.findall(code)) > _MOST_PLAIN_WORDS or not (calls or code.endswith(":")):
        return ()
    first = code.split(maxsplit=1)[0].rstrip(":")
    keywords = (first,) if keyword.iskeyword(first) else ()
    names = [name for call in calls for name in (call, call.rpartition(".")[2])]
    return (*(name for name in names if not keyword.iskeyword(name)), *keywords)
