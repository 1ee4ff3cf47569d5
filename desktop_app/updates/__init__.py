"""Fetches an open docset's documentation anew and builds it, in a process of its own."""

from desktop_app.updates.archive_url import archive_url, can_update
from desktop_app.updates.parser_process import add_vectors
from desktop_app.updates.update import update

__all__ = ["add_vectors", "archive_url", "can_update", "update"]
