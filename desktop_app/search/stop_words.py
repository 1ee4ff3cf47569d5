"""Words that carry nothing: they neither find nor score, unless they are all there is."""

import keyword
from collections.abc import Sequence

_LIST = """
i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her
hers herself it its itself they them their theirs themselves what which who whom this that these
those am is are was were be been being have has had having do does did doing would should could
ought i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd
they'd i'll you'll he'll she'll we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't
doesn't don't didn't won't wouldn't shan't shouldn't can't cannot couldn't mustn't let's that's
who's what's here's there's when's where's why's how's a an the and but if or because as until
while of at by for with about against between into through during before after above below to from
up down in out on off over under again further then once here there when where why how all any
both each few more most other some such no nor not only own same so than too very can get use
using s t don python
"""

STOP_WORDS = frozenset(_LIST.split())
"""The English list of the Snowball project (snowballstem.org, BSD licence), and what says nothing
to a documentation of Python: "can", "get", "use", "python"."""

_KEYWORDS = frozenset(word.lower() for word in keyword.kwlist)

_FEW = 2
"""Words that are left of a query in which a keyword of the language counts: `for loop`."""


def telling(words: Sequence[str]) -> Sequence[str]:
    """Return the words that say something, in their order; all of them when none does.

    >>> telling("how do i merge two dictionaries".split())
    ['merge', 'two', 'dictionaries']
    >>> telling(["the", "for", "loop"]), telling(["what", "are", "these"])
    (['for', 'loop'], ['what', 'are', 'these'])
    """
    with_keywords = [word for word in words if word not in STOP_WORDS or word in _KEYWORDS]
    if len(with_keywords) <= _FEW:
        return with_keywords or words
    return [word for word in words if word not in STOP_WORDS] or words
