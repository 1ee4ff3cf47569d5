"""What other languages call what Python has: a question in their words is asked in Python's too.

A short thesaurus of the trade, by its published comparisons. A row stands here when such a source
has the terms side by side and Python's documentation does not lead from one to the other, as its
own index and glossary often do. It holds words of programming, never queries; a documentation of
something else is asked the same, and answers if it has such words.
"""

from collections.abc import Sequence
from typing import NamedTuple


class Equivalence(NamedTuple):
    """One thing: what Python calls it, and what others do."""

    term: str
    others: str
    """Parted by spaces; each is typed as one word."""
    source: str


_MAPPINGS = "Wikipedia: Comparison of programming languages (associative array)"
_STRINGS = "Wikipedia: Comparison of programming languages (string functions)"
_BASICS = "Wikipedia: Comparison of programming languages (basic instructions)"
_CLASSES = "Wikipedia: Comparison of programming languages (object-oriented programming)"
_EXCEPTIONS = "Wikipedia: Exception handling syntax"
_CLOSURES = "Wikipedia: Anonymous function (examples)"
_SEQUENCES = "Wikipedia: Dynamic array (language support)"
_SUPERCLASSES = "Wikipedia: Inheritance (object-oriented programming)"

EQUIVALENCES = (
    # hashes and maps of Perl, Ruby, Java, C++, C# and Rust
    Equivalence("dict", "dictionary dictionaries hashmap hashtable hashmaps", _MAPPINGS),
    Equivalence("set", "hashset", _MAPPINGS),
    Equivalence("list", "arraylist vector", _SEQUENCES),
    # the types as their names are written in Python
    Equivalence("str", "string strings", _BASICS),
    Equivalence("int", "integer parseint atoi", _BASICS),
    Equivalence("float", "double parsefloat atof", _BASICS),
    Equivalence("bool", "boolean", _BASICS),
    Equivalence("None", "null nil nullptr", _BASICS),
    # control flow
    Equivalence("for", "foreach", _BASICS),
    Equivalence("match", "switch", _BASICS),
    Equivalence("elif", "elseif elsif", _BASICS),
    Equivalence("except", "catch rescue", _EXCEPTIONS),
    Equivalence("raise", "throw throws", _EXCEPTIONS),
    Equivalence("lambda", "closure", _CLOSURES),
    # functions that C, Java, JavaScript, PHP and Perl have for strings, and for output
    Equivalence("len", "length strlen", _STRINGS),
    Equivalence("lower", "lowercase tolower tolowercase lcase", _STRINGS),
    Equivalence("upper", "uppercase toupper touppercase ucase", _STRINGS),
    Equivalence("strip", "trim chomp", _STRINGS),
    Equivalence("find", "indexof strpos strstr", _STRINGS),
    Equivalence("join", "implode concat strcat", _STRINGS),
    Equivalence("split", "explode strtok", _STRINGS),
    Equivalence("slice", "substring substr", _STRINGS),
    Equivalence("format", "sprintf interpolation", _STRINGS),
    Equivalence("print", "printf println echo puts", _BASICS),
    Equivalence("input", "readline scanf prompt", _BASICS),
    # objects
    Equivalence("__init__", "constructor constructors", _CLASSES),
    Equivalence("__del__", "destructor finalizer", _CLASSES),
    Equivalence("__str__", "tostring", _CLASSES),
    Equivalence("self", "this", _CLASSES),
    Equivalence("isinstance", "instanceof", _CLASSES),
    Equivalence("abc", "interface interfaces", _CLASSES),
    Equivalence("base class", "superclass parent", _SUPERCLASSES),
    Equivalence("property", "getter setter accessor", "Wikipedia: Property (programming)"),
    Equivalence("Generic", "generics", "Wikipedia: Generic programming"),
    # what is called otherwise elsewhere
    Equivalence("Lock", "mutex", "Wikipedia: Lock (computer science)"),
    Equivalence("Future", "promise", "Wikipedia: Futures and promises"),
    Equivalence("coroutine", "goroutine fiber", "Wikipedia: Coroutine"),
    Equivalence("traceback", "stacktrace backtrace", "Wikipedia: Stack trace"),
    Equivalence("arbitrary argument", "varargs variadic", "Wikipedia: Variadic function"),
    Equivalence("Final", "const", "Wikipedia: Constant (computer programming)"),
    Equivalence("pass", "noop nop", "Wikipedia: NOP (code)"),
    Equivalence("pow", "exponent exponentiation", "Wikipedia: Exponentiation"),
    Equivalence("regular expression", "regex regexp", "Wikipedia: Regular expression"),
    Equivalence("directory", "folder folders", "Wikipedia: Directory (computing)"),
)


_PYTHON_TERMS = {other: row.term for row in EQUIVALENCES for other in row.others.split()}


def in_python_terms(words: Sequence[str]) -> Sequence[str]:
    """Return the words, case folded, with those of other languages put as Python has them.

    >>> list(in_python_terms(["length", "of", "hashmap"]))
    ['len', 'of', 'dict']
    """
    return [_PYTHON_TERMS.get(word, word) for word in words]
