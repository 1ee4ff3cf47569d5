"""What a query's scope lets through."""

from desktop_app.database.search_index import FoundName
from desktop_app.docset import name_tokens
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.search.query import Query, Scope

_MEMBERS = frozenset({Kind.METHOD, Kind.PROPERTY, Kind.ATTRIBUTE})
_CLASSES = frozenset({Kind.CLASS, Kind.EXCEPTION})
_C = frozenset({Kind.C_FUNCTION, Kind.C_MACRO, Kind.C_TYPE, Kind.C_MEMBER})


def in_scope(query: Query, kind: str, qualified_name: str) -> bool:
    """Tell whether an entry is in the query's scope; without one, every entry is."""
    match query.scope:
        case None:
            return True
        case Scope.METHOD:
            return kind in _MEMBERS
        case Scope.TERM:
            return kind == Kind.TERM
        case Scope.C:
            return kind in _C
        case Scope.MODULE:
            return f"{name_tokens.key(qualified_name)}.".startswith(f"{query.target}.")
        case Scope.CLASS:
            holder, _, last = name_tokens.key(qualified_name).rpartition(".")
            if kind in _MEMBERS:
                return f".{holder}.".endswith(f".{query.target}.")
            return kind in _CLASSES and last == query.target


def may_be_in_scope(query: Query, found: FoundName) -> bool:
    """Tell whether a name can be one of an entry in the scope: all but its own name tell less."""
    own = found.origin == NameSource.NAME
    return (
        query.scope is None
        or (not own and bool(query.target))
        or in_scope(query, found.kind, found.text)
    )
