"""What the history says: what was opened lately, and what is opened often."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice

from desktop_app.docset.records import Location
from desktop_app.state.records import Visit

HALF_LIFE = 50
"""After how many further visits a visit counts half."""

FAMILIAR = 2.0
"""The sum of fresh visits at which a boost reaches one half."""

NEGLIGIBLE = 0.01
"""Boosts below this change no order and are left out."""


def recent(visits: Iterable[Visit], limit: int) -> tuple[Visit, ...]:
    """Return the latest visit of each place, in the order of `visits` (the newest first)."""
    latest: dict[Location, Visit] = {}
    for visit in visits:
        latest.setdefault(visit.location, visit)
    return tuple(islice(latest.values(), limit))


def frecency(visits: Iterable[Visit]) -> Mapping[Location, float]:
    """Return how much each place should rise, between 0 and 1, from `visits`, the newest first.

    A visit counts `0.5 ** (age / HALF_LIFE)`, and a place's sum `s` of these becomes
    `s / (s + FAMILIAR)`: one visit just now gives 0.33, two 0.5, six 0.74; never 1, so that no
    habit can outgrow what was typed.

    Age is counted in visits, not in days (zoxide ages likewise): holidays forget nothing, and a
    clock that jumps changes nothing.
    """
    sums: defaultdict[Location, float] = defaultdict(float)
    for age, visit in enumerate(visits):
        sums[visit.location] += 0.5 ** (age / HALF_LIFE)
    boosts = {location: total / (total + FAMILIAR) for location, total in sums.items()}
    return {location: boost for location, boost in boosts.items() if boost >= NEGLIGIBLE}
