"""How an entry, and a question, are put to the encoder. Pure."""

import re

from desktop_app.docset.kinds import Kind

_TITLES = frozenset({Kind.SECTION, Kind.PAGE, Kind.TERM})
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SEPARATORS = re.compile(r"[._\s]+")


def entry_text(kind: Kind, qualified_name: str, summary: str) -> str:
    """Return what an entry is about: its name in words, and its first sentence.

    >>> entry_text(Kind.METHOD, "http.client.HTTPResponse.read_into", "Read bytes.")
    'http client HTTP Response read into. Read bytes.'
    >>> entry_text(Kind.SECTION, "What’s New In Python 3.14", "")
    'What’s New In Python 3.14.'
    """
    name = qualified_name if kind in _TITLES else _in_words(qualified_name)
    return f"{name}. {summary}".rstrip()


def question_text(docset: str, question: str) -> str:
    """Return a question as asked of the documentation of `docset`: "file open" means the language's
    own then.

    >>> question_text("Python", "file open")
    'Python: file open'
    """
    return f"{docset}: {question.strip()}"


def _in_words(name: str) -> str:
    return _SEPARATORS.sub(" ", _CAMEL.sub(" ", name)).strip()
