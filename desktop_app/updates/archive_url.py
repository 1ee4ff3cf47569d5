"""Where a docset's documentation is published."""

import re

from desktop_app.docset.records import Docset

_PYTHON = re.compile(r"https://docs\.python\.org/(\d+\.\d+)/")


def archive_url(docset: Docset) -> str | None:
    """Return the archive of the pages, as docs.python.org names it; None for what lives elsewhere.

    For `https://docs.python.org/3.15/` it is
    `https://docs.python.org/3.15/archives/python-3.15-docs-html.tar.bz2`.
    """
    home = _PYTHON.fullmatch(docset.home_url or "")
    if home is None:
        return None
    return f"{home[0]}archives/python-{home[1]}-docs-html.tar.bz2"


def can_update(docset: Docset) -> bool:
    """Whether it is known where the docset's documentation can be had."""
    return archive_url(docset) is not None
