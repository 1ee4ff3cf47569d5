"""Which entries a query's scope lets through."""

from desktop_app.database.records import Entry
from desktop_app.database.schema import tokens
from desktop_app.database.schema.kinds import Kind
from desktop_app.search.query import Query, Scope

_MEMBERS = frozenset({Kind.METHOD, Kind.PROPERTY, Kind.ATTRIBUTE})
_CLASSES = frozenset({Kind.CLASS, Kind.EXCEPTION})
_C = frozenset({Kind.C_FUNCTION, Kind.C_MACRO, Kind.C_TYPE, Kind.C_MEMBER})


def in_scope(query: Query, entry: Entry) -> bool:
    """Whether the entry is in the query's scope; without one, every entry is."""
    match query.scope:
        case None:
            return True
        case Scope.METHOD:
            return entry.kind in _MEMBERS
        case Scope.TERM:
            return entry.kind is Kind.TERM
        case Scope.C:
            return entry.kind in _C
        case Scope.MODULE:
            return f"{tokens.key(entry.qualified_name)}.".startswith(f"{query.target}.")
        case Scope.CLASS:
            holder, _, last = tokens.key(entry.qualified_name).rpartition(".")
            if entry.kind in _MEMBERS:
                return f".{holder}.".endswith(f".{query.target}.")
            return entry.kind in _CLASSES and last == query.target
