"""The documentation database: its schema, its in-memory copy, every SELECT.

`InMemoryDatabase` is imported on first use: the parser needs the schema alone, and the window must
be on screen before SQLAlchemy is.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop_app.database.memory import InMemoryDatabase

__all__ = ["InMemoryDatabase"]


def __getattr__(name: str) -> Any:
    if name == "InMemoryDatabase":
        from desktop_app.database.memory import InMemoryDatabase

        return InMemoryDatabase
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
