"""Why a result is where it is, in a sentence."""

from desktop_app.docset.records import Entry
from desktop_app.search.meaning import Neighbour
from desktop_app.search.ranking import Ranked
from desktop_app.search.records import Rule

_BECAUSE = {
    Rule.EXACT: "it is called “{name}”",
    Rule.ENDING: "its name “{name}” ends so",
    Rule.PREFIX: "its name “{name}” begins so",
    Rule.WORD_START: "words of its name “{name}” begin so",
    Rule.SUBSTRING: "its name “{name}” contains it",
    Rule.SYNONYM: "its name “{name}” is Python's word for it",
    Rule.SLIP: "its name “{name}” is a slip of the finger away",
    Rule.ABBREVIATION: "its name “{name}” has these letters in this order",
    Rule.TEXT: "its text has these words",
}


def why_near(neighbour: Neighbour) -> str:
    """Return what the meaning of a question adds to a result: the cosine of both, 1 at most."""
    return f"near in meaning ({neighbour.cosine:.2f}, with importance {neighbour.score:.2f})"


def why(ranked: Ranked, entry: Entry) -> str:
    """Return the rule that placed the result, and what it was worth.

    The score is comparable between the results of one query; importance is 0 to 1.
    """
    because = _BECAUSE[ranked.rule].format(name=ranked.name)
    return (
        f"{because}; {entry.linking_pages} pages link to it "
        f"(score {ranked.score:.2f}, importance {entry.importance:.2f})"
    )
