"""What went wrong, as one sentence for a person."""

import logging

from desktop_app.database.errors import DocsetError

_log = logging.getLogger(__name__)


def sentence(error: Exception) -> str:
    """What to tell the user; a bug is logged with its traceback as well."""
    if isinstance(error, DocsetError):
        return str(error)
    if isinstance(error, MemoryError):
        return "There is not enough memory for this."
    _log.error("unexpected error", exc_info=error)
    detail = str(error).partition("\n")[0]
    name = type(error).__name__
    return (
        f"Something went wrong ({name}: {detail})." if detail else f"Something went wrong ({name})."
    )
