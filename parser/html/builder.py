"""BeautifulSoup's tree of a page, built at half the cost of its own builder.

A site has millions of nodes, and to build their trees took a third of the time of a build. What is
left out is what pages of HTML do not need: namespaces, line numbers, and mending what lxml has
mended already. The tree is the same, which a test holds against BeautifulSoup's own.
"""

from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.builder import HTMLTreeBuilder, ParserRejectedMarkup
from bs4.builder._lxml import LXMLTreeBuilder  # which bs4.builder has at run time only
from bs4.element import Comment, Doctype, NavigableString, PageElement, ProcessingInstruction
from lxml import etree  # type: ignore[import-untyped]  # it has no hints

_SPACES = " \n\t\f\r"


class PageBuilder(LXMLTreeBuilder):
    """Has lxml read a page, and its tree strung together by a `_Target`."""

    def __init__(self) -> None:
        super().__init__(multi_valued_attributes=None, attribute_dict_class=dict)

    def feed(self, markup: str | bytes) -> None:
        """Read the page; raises `ParserRejectedMarkup` for what lxml does not take for one."""
        if self.soup is None:
            raise TypeError("nothing to add the page to")
        try:
            parser = etree.HTMLParser(
                target=_Target(self.soup, self),
                recover=True,
                encoding=self.soup.original_encoding,
            )
            parser.feed(markup)
            parser.close()
        except (UnicodeDecodeError, LookupError, etree.ParserError) as error:
            raise ParserRejectedMarkup(error) from error


class _Target:
    """Listens to lxml, which tells of elements that are well nested whatever the page."""

    def __init__(self, soup: BeautifulSoup, builder: HTMLTreeBuilder) -> None:
        self._soup = soup
        self._builder = builder
        self._open: list[Tag] = [soup]
        self._last: PageElement | None = None
        self._text: list[str] = []
        self._keeping_space = 0
        self._containers: list[type[NavigableString]] = [NavigableString]
        lists = builder.DEFAULT_CDATA_LIST_ATTRIBUTES
        self._lists_everywhere = frozenset(lists["*"])
        self._blank_tags: dict[str, dict[str, Any]] = {}
        self._blank_string = vars(NavigableString(""))
        self._lists = {name: self._lists_everywhere | lists[name] for name in lists}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element inside of the innermost one."""
        if self._text:
            self._end_text()
        values: dict[str, Any] = dict(attributes)
        lists = self._lists.get(name, self._lists_everywhere)
        for attribute in values:
            if attribute in lists:
                values[attribute] = values[attribute].split()
        tag = Tag.__new__(Tag)
        tag.__dict__.update(self._blank_tag(name))
        tag.attrs = values
        tag.contents = []
        self._append(tag)
        self._open.append(tag)
        if name in self._builder.preserve_whitespace_tags:
            self._keeping_space += 1
        if name in self._builder.string_containers:
            self._containers.append(self._builder.string_containers[name])

    def end(self, name: str) -> None:
        """End the innermost element."""
        if self._text:
            self._end_text()
        self._open.pop()
        if name in self._builder.preserve_whitespace_tags:
            self._keeping_space -= 1
        if name in self._builder.string_containers:
            self._containers.pop()

    def data(self, text: str) -> None:
        """Take a part of a text."""
        self._text.append(text)

    def comment(self, text: str) -> None:
        """Add a comment."""
        self._end_text()
        self._add(Comment, text)

    def pi(self, target: str, data: str) -> None:
        """Add an instruction for a program."""
        self._end_text()
        self._add(ProcessingInstruction, f"{target} {data}")

    def doctype(self, name: str, public: str, system: str) -> None:
        """Add the declaration before all else."""
        self._end_text()
        self._add(Doctype, str(Doctype.for_name_and_ids(name, public, system)))

    def close(self) -> None:
        """End the page."""
        self._end_text()

    def _end_text(self) -> None:
        if self._text:
            text = "".join(self._text)
            self._text.clear()
            self._add(self._containers[-1], text)

    def _add(self, kind: type[NavigableString], text: str) -> None:
        if not self._keeping_space and not text.strip(_SPACES):
            text = "\n" if "\n" in text else " "
        string = str.__new__(kind, text)
        string.__dict__.update(self._blank_string)
        self._append(string)

    def _append(self, node: PageElement) -> None:
        """Add a node to the innermost element, as `PageElement.setup` does it step by step."""
        parent, last = self._open[-1], self._last
        node.parent = parent
        node.previous_element = last
        if last is not None:
            last.next_element = node
        if parent.contents:
            sibling = parent.contents[-1]
            node.previous_sibling = sibling
            sibling.next_sibling = node
        parent.contents.append(node)
        self._last = node

    def _blank_tag(self, name: str) -> dict[str, Any]:
        """Return what all elements of a name have in common: what BeautifulSoup gives the first."""
        blank = self._blank_tags.get(name)
        if blank is None:
            blank = self._blank_tags[name] = vars(Tag(self._soup, self._builder, name))
        return blank
