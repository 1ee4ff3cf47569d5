"""The short names under which the documentation's own examples import modules: `np` for `numpy`."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bs4 import Tag

from desktop_app.docset.kinds import Kind
from parser.records import Entry, ImportAlias

_NAME = r"[^\W\d]\w*"
_DOTTED = rf"{_NAME}(?:\.{_NAME})*"
_PROMPT = r"(?m:^)[ \t]*(?:(?:>>>|\.\.\.|In \[\d+\]:)[ \t]*)?"
_IMPORT = re.compile(
    rf"{_PROMPT}import[ \t]+({_DOTTED}(?:[ \t]+as[ \t]+{_NAME})?(?:[ \t]*,[ \t]*{_DOTTED}"
    rf"(?:[ \t]+as[ \t]+{_NAME})?)*)"
)
_FROM = re.compile(rf"{_PROMPT}from[ \t]+({_DOTTED})[ \t]+import[ \t]+([^\n#]*)")
_AS = re.compile(rf"({_DOTTED})[ \t]+as[ \t]+({_NAME})")


def aliases_in_code(main: Tag) -> frozenset[ImportAlias]:
    """Return the aliases that the code examples of a page import."""
    return frozenset(
        alias for block in main.find_all("pre") for alias in _aliases(block.get_text())
    )


def _aliases(code: str) -> Iterator[ImportAlias]:
    for names in _IMPORT.findall(code):
        for module, alias in _AS.findall(names):
            yield ImportAlias(alias, module)
    for package, names in _FROM.findall(code):
        for name, alias in _AS.findall(names):
            yield ImportAlias(alias, f"{package}.{name}")


def usual_aliases(
    entries: Sequence[Entry], pages: Iterable[Iterable[ImportAlias]]
) -> Mapping[str, str]:
    """Return the module that each alias usually stands for, of those that the docset documents.

    An alias that is a module's own name says nothing: `import simplejson as json`.
    """
    using = Counter(alias for page in pages for alias in page)
    modules = {entry.qualified_name for entry in entries if entry.kind is Kind.MODULE}
    packages = {
        name.rpartition(".")[0] for name in (entry.qualified_name for entry in entries)
    } | modules
    usual: dict[str, str] = {}
    for alias, _ in sorted(using.items(), key=lambda item: (-item[1], item[0])):
        if alias.module in packages and alias.name not in packages:
            usual.setdefault(alias.name, alias.module)
    return dict(sorted(usual.items()))
