"""What pasted code refers to: what it calls and imports, its syntax, its signs. Pure.

Whatever Python's own parser accepts is read as it reads it; the rest, half a line or another
language's, by its calls and its first word.
"""

import ast
import keyword
import re
from collections.abc import Iterator

from desktop_app.search.code_parser import TYPE_PARAMETERS, parsed, without_prompts
from desktop_app.search.code_signs import sign_references
from desktop_app.search.code_syntax import syntax
from desktop_app.search.references import MODULES, Reference

LONGEST_CODE = 2_000
"""Characters that are read: what is pasted is a line, hardly ever more than a function."""

_MOST_REFERENCES = 24
_MOST_FRAGMENTS = 8
_MOST_HOLDERS = 8

_PROSE = re.compile(r"[\w\s.,?!'’]*|\W*|\w+(?:[-/&|+*]\w+)+")
"""Words, signs alone, and words that are joined: `f-string`, `read/write`."""
_IMPORT_LINE = re.compile(
    r"import\s+[\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*|from\s+[\w.]+\s+import\b.*",
    re.DOTALL,
)
_TYPE_ALIAS = re.compile(r"type\s+[A-Za-z_]\w*\s*(?:\[[^=]*\])?\s*=(?!=)")
_CALL = re.compile(r"((?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*)\(")
_PLAIN_WORDS = re.compile(r"[A-Za-z]\w+ +[A-Za-z]\w+")
_STATEMENT = re.compile(r"[}\s]*([a-z]+)\b[^?!]*[:({]\s*$")
_DUNDER = re.compile(r"__\w+__")
_PROSE_OPERATORS = (ast.Sub, ast.Div, ast.BitAnd, ast.BitOr, ast.Add, ast.Mult)
"""`read/write`, `key-value`, `json & xml`: words that are written so outside of code."""

_TYPE_PARAMETERS = Reference("type parameters", 2.5, syntax=True)
_CALLED, _NESTED = 3.0, -0.3
_DECORATOR, _IMPORTED, _DEFINED, _BASE = 3.2, 3.0, 3.2, 2.9
_ATTRIBUTE, _EXCEPTION, _DUNDER_NAME, _MAIN = 2.5, 2.3, 2.6, 3.5
_MODULE_OF_IMPORT, _GENERIC, _ANNOTATION, _ARGUMENT, _VARIABLE = 2.0, 2.2, 1.8, 1.2, 0.5


def code_references(text: str) -> tuple[Reference, ...]:
    """Return what code refers to; nothing when `text` is none.

    >>> [reference.name for reference in code_references("with open('f') as f:")]
    ['with', 'open']
    >>> code_references("read file")
    ()
    """
    code = without_prompts(text[:LONGEST_CODE])
    if signs := sign_references(code):
        return signs
    if _TYPE_ALIAS.match(code):  # Python reads it from 3.12 on
        return (Reference("type", syntax=True), Reference("type alias", 2.0, syntax=True))
    if _PROSE.fullmatch(code) and not _IMPORT_LINE.fullmatch(code):
        return ()
    if TYPE_PARAMETERS.search(code):  # and these too
        return (*code_references(TYPE_PARAMETERS.sub(r"\1", code)), _TYPE_PARAMETERS)
    tree = parsed(code)
    if tree is None:
        return _of_fragment(code)
    try:
        return tuple(_Reader(tree).references()) if _is_code(tree) else ()
    except RecursionError:  # `a + a + …`, a thousand times
        return ()


def words_of_code(code: str) -> str:
    """Return the words of code, without its strings, comments and signs."""
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|#[^\n]*", " ", code[:LONGEST_CODE])
    return " ".join(re.findall(r"[A-Za-z_][\w.]+", bare))


def _is_code(tree: ast.Module) -> bool:
    """Tell code from what happens to parse: a name, a number, a string, `read/write`."""
    return any(_says_something(line) for line in tree.body)


def _says_something(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=value) | ast.UnaryOp(op=ast.Not() | ast.USub(), operand=value):
            return _says_something(value)
        case ast.Name() | ast.Attribute(value=ast.Name() | ast.Attribute()) | ast.Constant():
            return False
        case ast.AnnAssign(value=None):
            return False  # `note: this`
        case ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            return any(map(_says_something, parts))
        case ast.BinOp(left=left, op=operator, right=right) if isinstance(
            operator, _PROSE_OPERATORS
        ):
            return not (_is_word(left) and _is_word(right))
    return True


def _is_word(node: ast.AST) -> bool:
    match node:
        case ast.BinOp(left=left, right=right):
            return _is_word(left) and _is_word(right)
        case ast.Name(id=name):
            return True if name.isupper() else len(name) > 1
        case ast.Constant(value=int()):
            return True
    return False


class _Reader:
    """Walks over code, the outer before the inner."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._imported: dict[str, str] = {}
        """What names were imported as: `np` is `numpy`."""
        self._made_by: dict[str, ast.Call] = {}
        """What variables were assigned: `p` is `argparse.ArgumentParser()`."""
        for node in ast.walk(tree):
            match node:
                case ast.Import(names=names):
                    tops = {name.name.partition(".")[0] for name in names if not name.asname}
                    self._imported |= {top: top for top in tops}
                    self._imported |= {name.asname: name.name for name in names if name.asname}
                case ast.ImportFrom(module=str(module), names=names):
                    self._imported |= {
                        each.asname or each.name: f"{module}.{each.name}" for each in names
                    }
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as made):
                    self._made_by[name] = made
                case ast.withitem(context_expr=ast.Call() as made, optional_vars=ast.Name(id=name)):
                    self._made_by[name] = made

    def references(self) -> Iterator[Reference]:
        """Yield what the code refers to, each once."""
        seen: dict[tuple[str, tuple[str, ...]], Reference] = {}
        for reference in self._walk(self._tree, 0):
            seen.setdefault((reference.name, reference.held_by), reference)
            if len(seen) >= _MOST_REFERENCES:
                break
        yield from seen.values()

    def _walk(self, tree: ast.AST, depth: int) -> Iterator[Reference]:
        level = [(tree, depth)]
        while level:
            below: list[tuple[ast.AST, int]] = []
            for node, deep in level:
                yield from self._of(node, deep)
                inner = deep + isinstance(node, ast.Call)
                below += ((child, inner) for child in self._children(node))
            level = below

    @staticmethod
    def _children(node: ast.AST) -> Iterator[ast.AST]:
        """Yield what is inside, but for what has been told already with the node itself."""
        match node:
            case ast.Call(func=function, args=arguments, keywords=keywords):
                while isinstance(function, ast.Attribute):
                    function = function.value
                if not isinstance(function, ast.Name):
                    yield function
                yield from arguments
                yield from keywords
            case ast.Attribute():
                inner = node.value
                while isinstance(inner, ast.Attribute):
                    inner = inner.value
                if not isinstance(inner, ast.Name):
                    yield inner
            case ast.JoinedStr(values=values):
                # a format specification is a string in a string
                yield from (each for each in values if isinstance(each, ast.FormattedValue))
            case ast.FormattedValue(value=value):
                yield value
            case ast.AugAssign(target=target, value=value):
                yield from (target, value)
            case _:
                yield from ast.iter_child_nodes(node)

    def _of(self, node: ast.AST, depth: int) -> Iterator[Reference]:
        yield from syntax(node)
        match node:
            case ast.Call(func=function):
                yield from self._named(function, _CALLED + depth * _NESTED)
            case ast.Attribute():
                yield from self._named(node, _ATTRIBUTE + depth * _NESTED)
            case ast.Import(names=names):
                for each in names:
                    yield Reference(each.name, _IMPORTED, whole=True, kinds=MODULES)
            case ast.ImportFrom(module=str(module), names=names):
                for each in names:
                    if each.name != "*":
                        yield Reference(f"{module}.{each.name}", _IMPORTED, imported=True)
                yield Reference(module, _MODULE_OF_IMPORT, whole=True)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield from self._defined(node)
            case ast.Raise(exc=ast.Name() as raised) | ast.ExceptHandler(type=ast.Name() as raised):
                yield from self._named(raised, _EXCEPTION)
            case ast.Subscript(value=ast.Name() as value):
                yield from self._named(value, _GENERIC if value.id[0].isupper() else _ARGUMENT)
            case ast.AnnAssign(annotation=ast.Name() as annotation):
                if annotation.id[0].isupper():
                    yield from self._named(annotation, _ANNOTATION)
            case ast.Name(id=name):
                yield from self._variable(name)
            case ast.Constant(value=str(text)) if _DUNDER.fullmatch(text):
                yield Reference(text, _MAIN, whole=True)

    def _defined(
        self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    ) -> Iterator[Reference]:
        for decorator in node.decorator_list:
            if not isinstance(decorator, ast.Call):
                yield from self._named(decorator, _DECORATOR)
            yield Reference("decorator", _ARGUMENT, syntax=True)
        if isinstance(node, ast.ClassDef):
            for base in node.bases:
                yield from self._named(base, _BASE)
        elif _DUNDER.fullmatch(node.name):
            yield Reference(node.name, _DEFINED, ("object",), member=True)

    def _variable(self, name: str) -> Iterator[Reference]:
        if _DUNDER.fullmatch(name):
            yield Reference(name, _DUNDER_NAME, ("object",))
        elif name in self._imported:
            yield Reference(self._imported[name], _ARGUMENT, imported=True)
        elif name not in self._made_by:
            yield Reference(name, _ARGUMENT if name[0].isupper() else _VARIABLE, whole=True)

    def _named(self, node: ast.expr, weight: float) -> Iterator[Reference]:
        """Yield the dotted name of an expression; what it is a member of may be anything."""
        parts: list[str] = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            known = self._imported.get(node.id)
            if node.id in ("self", "cls") and parts:
                yield Reference(parts[-1], weight, ("object", *parts[:-1]), member=True)
                return
            held_by = (*parts[:-1], node.id, *self._holders(node)) if parts else ()
            name = ".".join((known or node.id, *parts))
            yield Reference(name, weight, held_by, imported=known is not None)
        elif parts and isinstance(node, ast.Constant | ast.JoinedStr):
            yield Reference(f"{self._holders(node)[0]}.{parts[-1]}", weight, self._holders(node))
        elif parts:
            held_by = (*parts[:-1], *self._holders(node))
            yield Reference(parts[-1], weight, held_by, member=True)

    def _holders(self, node: ast.expr, steps: int = _MOST_HOLDERS) -> tuple[str, ...]:
        """Return words for what an expression is, followed back a few steps."""
        if not steps:
            return ()
        match node:
            case ast.Constant(value=value):
                return (type(value).__name__,)
            case ast.JoinedStr():
                return ("str",)
            case ast.List() | ast.Dict() | ast.Set() | ast.Tuple():
                return (type(node).__name__.lower(),)
            case ast.ListComp() | ast.DictComp() | ast.SetComp():
                return (type(node).__name__.removesuffix("Comp").lower(),)
            case ast.Name(id=name) if name in self._made_by:
                return self._holders(self._made_by[name], steps - 1)
            case ast.Name(id=name):
                return tuple(self._imported.get(name, name).split("."))
            case ast.Attribute(attr=name, value=value):
                return (name, *self._holders(value, steps - 1))
            case ast.Call(func=ast.Name(id="super")):
                return ("object",)
            case ast.Call(func=value) | ast.Subscript(value=value) | ast.Await(value=value):
                return self._holders(value, steps - 1)
        return ()


def _of_fragment(code: str) -> tuple[Reference, ...]:
    """Return what is called in what is no whole line of Python, unless it is prose."""
    statement = _STATEMENT.match(code)
    first = statement[1] if statement is not None else ""
    calls = _CALL.findall(code)[:_MOST_FRAGMENTS]
    if _PLAIN_WORDS.search(code) and not keyword.iskeyword(first):
        return ()
    found = [Reference(first, 2.0, syntax=True)] if keyword.iskeyword(first) else []
    for call in calls:
        if not keyword.iskeyword(call):
            found.append(Reference(call, _CALLED, tuple(call.split(".")[:-1])))
    return tuple(found)
