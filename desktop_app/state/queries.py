"""Every statement over the tables of a state file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any, assert_never

from sqlalchemy import delete, func, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from desktop_app.docset.records import Location
from desktop_app.state import session as sessions
from desktop_app.state.changes import (
    AddPin,
    AddSearch,
    AddVisit,
    Change,
    ClearSearches,
    ClearVisits,
    MovePin,
    RemovePin,
    SaveSession,
    SaveSettings,
)
from desktop_app.state.records import Pin, StateSection, StoredState, Visit
from desktop_app.state.tables import (
    LAST_SECOND,
    PinRow,
    SearchRow,
    SessionRow,
    SettingRow,
    VisitRow,
)

MOST_VISITS = 500
"""Read again after each visit; those before, ten half-lives old, would lift nothing."""

MOST_SEARCHES = 100
LONGEST_SEARCH = 1000
"""Characters; what is longer was pasted by mistake."""


def apply(session: Session, change: Change) -> None:
    """Make a change in the open transaction."""
    match change:
        case AddPin(pin):
            _add_pin(session, pin)
        case RemovePin(location):
            session.execute(delete(PinRow).where(_pinned_at(location)))
        case MovePin(location, to):
            _move_pin(session, location, to)
        case AddVisit(visit):
            _add_visit(session, visit)
        case ClearVisits():
            session.execute(delete(VisitRow))
        case AddSearch(text):
            _add_search(session, text)
        case ClearSearches():
            session.execute(delete(SearchRow))
        case SaveSettings(values):
            _save_settings(session, values)
        case SaveSession(opened):
            _save_session(session, sessions.dumps(opened))
        case _:
            assert_never(change)


def load(session: Session, kept: StoredState, parts: Iterable[StateSection]) -> StoredState:
    """`kept` with these parts as the database has them now."""
    return replace(kept, **{part.value: _READERS[part](session) for part in parts})


def fill(session: Session, kept: StoredState) -> None:
    """Write all of `kept` into empty tables."""
    for pin in kept.pins:
        _add_pin(session, pin)
    if kept.visits:
        session.execute(insert(VisitRow), [_row(visit) for visit in reversed(kept.visits)])
    for text in reversed(kept.searches):
        _add_search(session, text)
    _save_settings(session, kept.settings)
    _save_session(session, kept.session)


def _pins(session: Session) -> tuple[Pin, ...]:
    rows = session.execute(
        select(PinRow.docset, PinRow.url, PinRow.qualified_name, PinRow.kind).order_by(
            PinRow.position, PinRow.docset, PinRow.url
        )
    )
    return tuple(Pin(Location(row.docset, row.url), row.qualified_name, row.kind) for row in rows)


def _visits(session: Session) -> tuple[Visit, ...]:
    rows = session.execute(
        select(
            VisitRow.docset, VisitRow.url, VisitRow.qualified_name, VisitRow.kind, VisitRow.time
        ).order_by(VisitRow.id.desc())
    )
    return tuple(
        Visit(Location(row.docset, row.url), row.qualified_name, row.kind, row.time) for row in rows
    )


def _searches(session: Session) -> tuple[str, ...]:
    return tuple(session.scalars(select(SearchRow.text).order_by(SearchRow.id.desc())))


def _settings(session: Session) -> Mapping[str, str]:
    rows = session.execute(select(SettingRow.key, SettingRow.value))
    return {row.key: row.value for row in rows}


def _session(session: Session) -> str:
    return session.scalars(select(SessionRow.value)).one_or_none() or ""


_READERS: Mapping[StateSection, Callable[[Session], Any]] = {
    StateSection.PINS: _pins,
    StateSection.VISITS: _visits,
    StateSection.SEARCHES: _searches,
    StateSection.SETTINGS: _settings,
    StateSection.SESSION: _session,
}


def _pinned_at(location: Location) -> Any:
    stored = _stored(location)
    return tuple_(PinRow.docset, PinRow.url) == (stored.docset, stored.url)


def _add_pin(session: Session, pin: Pin) -> None:
    row = _row(pin)
    last = select(func.coalesce(func.max(PinRow.position), 0) + 1).scalar_subquery()
    session.execute(
        upsert(PinRow)
        .values(**row, position=last)
        .on_conflict_do_update(
            index_elements=[PinRow.docset, PinRow.url],
            set_={"qualified_name": row["qualified_name"], "kind": row["kind"]},
        )
    )


def _move_pin(session: Session, location: Location, to: int) -> None:
    wanted = _stored(location)
    order = [pin.location for pin in _pins(session)]
    if wanted not in order:
        return
    order.remove(wanted)
    order.insert(max(0, to), wanted)
    for position, each in enumerate(order):
        session.execute(update(PinRow).where(_pinned_at(each)).values(position=position))


def _add_visit(session: Session, visit: Visit) -> None:
    row = _row(visit) | {"time": min(max(visit.time, 0), LAST_SECOND)}
    last = session.execute(
        select(VisitRow.id, VisitRow.docset, VisitRow.url).order_by(VisitRow.id.desc()).limit(1)
    ).one_or_none()
    if last is not None and last[1:] == (row["docset"], row["url"]):
        session.execute(update(VisitRow).where(VisitRow.id == last.id).values(**row))
        return
    session.execute(insert(VisitRow).values(**row))
    newest = select(func.max(VisitRow.id)).scalar_subquery()
    session.execute(delete(VisitRow).where(VisitRow.id <= newest - MOST_VISITS))


def _add_search(session: Session, text: str) -> None:
    text = " ".join(_storable(text).split())[:LONGEST_SEARCH].rstrip()
    if not text:
        return
    newest = select(func.coalesce(func.max(SearchRow.id), 0) + 1).scalar_subquery()
    session.execute(
        upsert(SearchRow)
        .values(text=text, id=newest)
        .on_conflict_do_update(index_elements=[SearchRow.text], set_={"id": newest})
    )
    kept = select(SearchRow.id).order_by(SearchRow.id.desc()).limit(MOST_SEARCHES)
    session.execute(delete(SearchRow).where(SearchRow.id.not_in(kept)))


def _save_settings(session: Session, values: Mapping[str, str]) -> None:
    for key, value in values.items():
        session.execute(
            upsert(SettingRow)
            .values(key=key, value=value)
            .on_conflict_do_update(index_elements=[SettingRow.key], set_={"value": value})
        )


def _save_session(session: Session, value: str) -> None:
    session.execute(
        upsert(SessionRow)
        .values(id=1, value=value)
        .on_conflict_do_update(index_elements=[SessionRow.id], set_={"value": value})
    )


def _row(record: Pin | Visit) -> dict[str, Any]:
    location = _stored(record.location)
    row = {
        "docset": location.docset,
        "url": location.url,
        "qualified_name": _storable(record.qualified_name),
        "kind": _storable(record.kind),
    }
    return row | {"time": record.time} if isinstance(record, Visit) else row


def _stored(location: Location) -> Location:
    """Return an entry's location as the tables have it."""
    return Location(_storable(location.docset), _storable(location.url))


def _storable(text: str) -> str:
    # half a surrogate pair, which Qt's strings may hold, is not Unicode and cannot be stored
    return text.encode("utf-8", "replace").decode()
