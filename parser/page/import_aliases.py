"""The short names under which the documentation itself imports modules: `np` for `numpy`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop_app.docset.kinds import Kind
from parser.records import Entry, ImportAlias

_NAME = r"[^\W\d]\w*"
_DOTTED = rf"{_NAME}(?:\.{_NAME})*"
_ONE = rf"{_DOTTED}(?:[ \t]+as[ \t]+{_NAME})?"
_IMPORT = re.compile(
    rf"(?:\bfrom[ \t]+({_DOTTED})[ \t]+)?\bimport[ \t]+\(?({_ONE}(?:[ \t]*,[ \t]*{_ONE})*)"
)
_AS = re.compile(rf"({_DOTTED})[ \t]+as[ \t]+({_NAME})")


def aliases_in(text: str) -> Iterator[ImportAlias]:
    """Yield the aliases that a text imports, in an example or in a sentence.

    >>> list(aliases_in("Import it by `import lamp.oil as lo`, or: from lamp import wick as w"))
    [ImportAlias(name='lo', module='lamp.oil'), ImportAlias(name='w', module='lamp.wick')]
    """
    for package, names in _IMPORT.findall(text):
        for name, alias in _AS.findall(names):
            yield ImportAlias(alias, f"{package}.{name}" if package else name)


def usual_aliases(
    entries: Sequence[Entry], pages: Iterable[Iterable[ImportAlias]]
) -> Mapping[str, str]:
    """Return the module that each alias usually stands for, of those that the docset documents.

    An alias that is a module's own name says nothing: `import simplejson as json`.
    """
    using = Counter(alias for page in pages for alias in page)
    modules = {entry.qualified_name for entry in entries if entry.kind is Kind.MODULE}
    packages = modules.union(*(_packages_of(entry.qualified_name) for entry in entries))
    usual: dict[str, str] = {}
    for alias, _ in sorted(using.items(), key=lambda item: (-item[1], item[0])):
        if alias.module in packages and alias.name not in packages:
            usual.setdefault(alias.name, alias.module)
    return dict(sorted(usual.items()))


def _packages_of(name: str) -> Iterator[str]:
    """Yield `lamp.oil` and `lamp` for `lamp.oil.wick`."""
    while name := name.rpartition(".")[0]:
        yield name
