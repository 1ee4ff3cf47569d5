"""Pieces of Python's syntax, and what the general index of its documentation calls them. Pure.

Weights tell what a line is about: an assignment expression is what a line with one shows, an `if`
hardly ever is.
"""

import ast
from collections.abc import Iterator

from desktop_app.search.references import Reference

_SUBJECT = 5.0
"""What a line is about, whatever it calls."""

_STATEMENTS: dict[str, tuple[str, float]] = {
    "Match": ("match", _SUBJECT), "With": ("with", 2.0), "AsyncWith": ("async with", 2.0),
    "For": ("for", 0.6), "AsyncFor": ("async for", 2.5), "While": ("while", 1.5), "If": ("if", 0.5),
    "Try": ("try", 2.5), "TryStar": ("except*", 3.0), "Raise": ("raise", 2.2),
    "Assert": ("assert", 2.2), "Delete": ("del", 2.2), "Global": ("global", 2.2),
    "Nonlocal": ("nonlocal", 2.2), "Return": ("return", 0.5),
    "Break": ("break", 1.5), "Continue": ("continue", 1.5), "TypeAlias": ("type", _SUBJECT),
    "FunctionDef": ("def", 2.0), "AsyncFunctionDef": ("async def", 2.5), "ClassDef": ("class", 2.0),
    "Lambda": ("lambda", 2.0), "Yield": ("yield", 2.0), "YieldFrom": ("yield", 2.0),
    "Await": ("await", 0.8), "ImportFrom": ("import", 1.0),
    "NamedExpr": (":=", _SUBJECT), "IfExp": ("conditional expression", 2.0),
    "ListComp": ("list comprehension", 2.0), "SetComp": ("comprehensions", 2.0),
    "DictComp": ("dictionary comprehension", 2.0), "GeneratorExp": ("generator expression", 0.8),
    "JoinedStr": ("f-string", 1.5), "TemplateStr": ("t-string", 2.5), "Slice": ("slicing", 1.8),
    "AnnAssign": ("annotated assignment", 2.0),
}  # fmt: skip

_OPERATORS: dict[type[ast.AST], tuple[str, float]] = {
    ast.Add: ("+", 0.5), ast.Sub: ("-", 0.5), ast.Mult: ("*", 0.5), ast.Div: ("/", 0.5),
    ast.FloorDiv: ("//", 1.2), ast.Mod: ("%", 1.0), ast.Pow: ("**", 1.2), ast.MatMult: ("@", 1.5),
    ast.LShift: ("<<", 1.2), ast.RShift: (">>", 1.2), ast.BitOr: ("|", 0.8), ast.BitAnd: ("&", 1.0),
    ast.BitXor: ("^", 1.2), ast.Invert: ("~", 1.2), ast.Not: ("not", 0.6), ast.And: ("and", 0.6),
    ast.Or: ("or", 0.6), ast.In: ("in", 0.8), ast.NotIn: ("not in", 0.8), ast.Is: ("is", 0.8),
    ast.IsNot: ("is not", 0.8), ast.Eq: ("==", 0.5), ast.NotEq: ("!=", 0.5), ast.Lt: ("<", 0.5),
    ast.LtE: ("<=", 0.5), ast.Gt: (">", 0.5), ast.GtE: (">=", 0.5),
}  # fmt: skip


def syntax(node: ast.AST) -> Iterator[Reference]:
    """Yield the pieces of syntax that `node` itself is."""
    for name, weight in _pieces(node):
        yield Reference(name, weight, syntax=True)


def _pieces(node: ast.AST) -> Iterator[tuple[str, float]]:
    if found := _STATEMENTS.get(type(node).__name__):
        yield found
    if found := _OPERATORS.get(type(node)):
        yield found
    match node:
        case ast.Expr(value=ast.Lambda()) | ast.Assign(value=ast.Lambda()):
            yield "lambda", _SUBJECT
        case ast.Assign(targets=targets):
            if len(targets) > 1 or isinstance(targets[0], ast.Tuple | ast.List):
                yield "assignment statement", 2.0
        case ast.AugAssign(op=operator):
            yield f"{_OPERATORS[type(operator)][0]}=", 1.5
            yield "augmented assignment", 1.4
        case ast.Import(names=names) if len(names) > 1 or names[0].asname:
            yield "import", 1.0  # `import error` is rather a topic, unless there is such a module
        case ast.Starred(ctx=ast.Store()):
            yield "* in assignment target list", 2.5
        case ast.Call(args=arguments, keywords=keywords):
            if any(isinstance(argument, ast.Starred) for argument in arguments):
                yield "* in function calls", 1.5
            if any(keyword.arg is None for keyword in keywords):
                yield "** in function calls", 1.5
        case ast.List() | ast.Tuple() | ast.Set():
            if any(
                isinstance(part, ast.Starred) and isinstance(part.ctx, ast.Load)
                for part in node.elts
            ):
                yield "iterable unpacking", 1.6
        case ast.Dict(keys=keys) if None in keys:
            yield "** in dictionary displays", 2.0
        case ast.BinOp(left=ast.Constant(value=str() | bytes()), op=ast.Mod()):
            yield "% printf-style formatting", 2.5
        case ast.Compare(ops=operators) if len(operators) > 1:
            yield "chaining comparisons", 1.2
        case ast.FormattedValue():
            if node.format_spec is not None or node.conversion != -1:
                yield "formatspec", 1.2
        case ast.Subscript(slice=part) if _has_ellipsis(part):
            yield "...", 1.8
        case ast.ExceptHandler():
            yield "except", 1.5
        case ast.ClassDef(keywords=keywords) if any(each.arg == "metaclass" for each in keywords):
            yield "metaclass", 2.5
        case ast.arguments():
            yield from _parameters(node)


def _parameters(node: ast.arguments) -> Iterator[tuple[str, float]]:
    if node.vararg is not None or node.kwonlyargs:
        yield "* function definition", 1.8
    if node.kwarg is not None:
        yield "** function definition", 1.8
    if node.posonlyargs:
        yield "/ function definition", 1.9


def _has_ellipsis(part: ast.expr) -> bool:
    parts = part.elts if isinstance(part, ast.Tuple) else [part]
    return any(isinstance(each, ast.Constant) and each.value is ... for each in parts)
