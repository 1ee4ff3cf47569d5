"""What `python -m parser build --progress=json` says to the program that runs it: a line each.

    {"stage": "reading-pages", "percent": 40}
    {"skipped": 2}
    {"error": "docs.zip is damaged: get it again."}

Sentences are for people, and may be put otherwise at any time; nobody reads them for what they say.
"""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What a build is doing."""

    FETCHING = "fetching"
    READING_PAGES = "reading-pages"
    ENCODING = "encoding"


@dataclass(frozen=True, slots=True)
class StageProgress:
    """How much of a stage is done."""

    stage: Stage
    percent: int


@dataclass(frozen=True, slots=True)
class PagesSkipped:
    """The docset is written, without some pages that cannot be read."""

    skipped: int


@dataclass(frozen=True, slots=True)
class BuildFailed:
    """Nothing was written."""

    error: str
    """A sentence for the user."""


Message = StageProgress | PagesSkipped | BuildFailed


def encode(message: Message) -> str:
    """Return the line that says it.

    >>> encode(StageProgress(Stage.FETCHING, 7))
    '{"stage": "fetching", "percent": 7}'
    """
    return json.dumps(asdict(message))


def decode(line: str) -> Message | None:
    """Return what a line says; None for what is no message, as the words of a library.

    >>> decode('{"skipped": 2}')
    PagesSkipped(skipped=2)
    """
    try:
        match json.loads(line):
            case {"stage": str(stage), "percent": int(percent)}:
                return StageProgress(Stage(stage), percent)
            case {"skipped": int(skipped)}:
                return PagesSkipped(skipped)
            case {"error": str(error)}:
                return BuildFailed(error)
    except (ValueError, RecursionError):
        pass
    return None
