"""British and American spellings are one word: both are written in documentation, and typed. Pure.

The regular differences, as any dictionary's preface has them (Merriam-Webster, "British and
American spelling"); an ending is changed only after letters that no other word has before it.
"""

import re

_SUFFIX = r"(s|d|r|ed|es|ing|er|ers|able|al|ally|less|ful|ite|ites)?$"

_AMERICAN = (
    # colour, behaviour, neighbouring; not hour, four, tour, source
    (re.compile(rf"(?<=[a-z]{{2}})([lvbnmdg]|vi)our{_SUFFIX}"), r"\1or\2"),
    # initialise, serialisation, organised; not raise, promise, otherwise, exercise, precise
    (
        re.compile(r"((?:[^aeiouy]*[aeiouy]+){2,}g?(?:[lntmrdgkvp]|th))is(e|ed|es|er|ers|ing)$"),
        r"\1iz\2",
    ),
    (re.compile(r"((?:[^aeiouy]*[aeiouy]+){2,}[a-z]+)isation(s?)$"), r"\1ization\2"),
    (re.compile(r"(?<=[a-z]{2})lys(e|ed|es|er|ers|ing)$"), r"lyz\1"),
    (re.compile(r"(cent|met|lit|fib|theat|calib)re(s?)$"), r"\1er\2"),
    (re.compile(r"(cent)red$"), r"\1ered"),
    (re.compile(r"(catal|anal|dial|prol|epil|monol)ogue(s?)$"), r"\1og\2"),
    (re.compile(r"(licen|defen|offen|preten)ce(s|d)?$"), r"\1se\2"),
    (
        re.compile(
            r"(cancel|label|model|travel|signal|level|channel|tunnel|total|dial|marshal)"
            r"l(ed|ing|er|ers)$"
        ),
        r"\1\2",
    ),
    (re.compile(r"^(program)me(s)?$"), r"\1\2"),
    (re.compile(r"^(art)efact"), r"\1ifact"),
    (re.compile(r"^(gr)ey"), r"\1ay"),
    (re.compile(r"^(judg|acknowledg)ement"), r"\1ment"),
    (re.compile(r"^enquir"), "inquir"),
)


def american(word: str) -> str:
    """Return a word, case folded, as Americans spell it.

    >>> [american(word) for word in ("colours", "serialisation", "catalogue", "cancelled")]
    ['colors', 'serialization', 'catalog', 'canceled']
    >>> [american(word) for word in ("hour", "raise", "promise", "four", "otherwise", "called")]
    ['hour', 'raise', 'promise', 'four', 'otherwise', 'called']
    """
    for spelling, replacement in _AMERICAN:
        changed = spelling.sub(replacement, word)
        if changed != word:
            return changed
    return word
