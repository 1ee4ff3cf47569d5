"""What went wrong, as one sentence for a person, in his language."""

import logging

from PySide6.QtCore import QCoreApplication

from desktop_app.errors import UserError
from desktop_app.i18n import TranslatableText

_log = logging.getLogger(__name__)


def user_message(error: Exception) -> str:
    """Return what to tell the user; a bug is logged with its traceback as well."""
    if isinstance(error, UserError):
        return translate_message(error.sentence)
    if isinstance(error, MemoryError):
        return QCoreApplication.translate("Report", "There is not enough memory for this.")
    _log.error("unexpected error", exc_info=error)
    detail = str(error).partition("\n")[0]
    name = type(error).__name__
    words = QCoreApplication.translate("Report", "Something went wrong ({problem}).")
    return words.format(problem=f"{name}: {detail}" if detail else name)


def translate_message(words: str) -> str:
    """Return a sentence in the language of the window, with the sentences inside it; others as they
    are.

    >>> translate_message("asyncio.gather")
    'asyncio.gather'
    """
    if not isinstance(words, TranslatableText):
        return words
    template = QCoreApplication.translate(words.context, words.template)
    values = {
        name: translate_message(value) if isinstance(value, str) else value
        for name, value in words.values.items()
    }
    return template.format(**values) if values else template
