"""British and American spellings are one word: documentation has both, and both are typed. Pure.

The regular differences, as the preface of a dictionary has them (Merriam-Webster, "British and
American spelling"), and the verbs that Americans too write with -ise (Fowler, "-ize, -ise").
"""

import re

_ALWAYS_ISE = "(?!comprom|enterpr|expert|franch|improv|merchand|parad|superv|surpr|telev|treat)"
_TWO_VOWELS = "[^aeiouy]*[aeiouy][^aeiouy]*[aeiouy][a-z]*"

_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        # colour, behavioural, neighbouring; not hour, four, tour, source
        (
            r"^([a-z]{2,}(?:[lvbnmdg]|vi))our"
            r"(s|d|r|ed|es|ing|er|ers|able|al|ally|less|ful|ite|ites)?$",
            r"\1or\2",
        ),
        # initialise, organised, synthesiser; not raise, promise, precise, exercise
        (rf"^{_ALWAYS_ISE}({_TWO_VOWELS}(?:[lntmrdgkp]|th))is(e|ed|es|er|ers|ing)$", r"\1iz\2"),
        (rf"^{_ALWAYS_ISE}([a-z]{{3,}})isation(s?)$", r"\1ization\2"),
        (r"^([a-z]{2,})lys(e|ed|es|er|ers|ing)$", r"\1lyz\2"),
        (r"(cent|met|lit|fib|theat|calib)re(s?)$", r"\1er\2"),
        (r"(cent)red$", r"\1ered"),
        (r"(catal|anal|dial|prol|epil|monol)ogue(s?)$", r"\1og\2"),
        (r"(licen|defen|offen|preten)ce(s|d)?$", r"\1se\2"),
        (
            r"(cancel|label|model|travel|signal|level|channel|tunnel|total|dial|marshal)"
            r"l(ed|ing|er|ers)$",
            r"\1\2",
        ),
        (r"^(program)me(s)?$", r"\1\2"),
        (r"^(art)efact", r"\1ifact"),
        (r"^(gr)ey", r"\1ay"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^enquir", "inquir"),
    )
)


def american(word: str) -> str:
    """Return a word, case folded, as Americans spell it.

    >>> [american(word) for word in ("colours", "serialisation", "catalogue", "cancelled")]
    ['colors', 'serialization', 'catalog', 'canceled']
    >>> [american(word) for word in ("hour", "raise", "promise", "four", "otherwise", "called")]
    ['hour', 'raise', 'promise', 'four', 'otherwise', 'called']
    """
    for british, replacement in _AMERICAN:
        changed = british.sub(replacement, word)
        if changed != word:
            return changed
    return word
