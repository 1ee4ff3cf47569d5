"""Where every anchor of a docset leads: to the innermost entry that shows it."""

from collections.abc import Collection, Mapping, Sequence

from parser.records import Entry, PageScan, Place


class AnchorMap:
    """Resolves places to entries, by their number in the list of entries."""

    def __init__(self, pages: Collection[PageScan], entries: Sequence[Entry]) -> None:
        self._own: dict[Place, int] = {}
        self._chief: dict[tuple[str, int], int] = {}
        for number, entry in enumerate(entries):
            self._own.setdefault(entry.place, number)
            self._chief.setdefault((entry.place.path, entry.block), number)
        for page in pages:
            # a stub page is its definition
            stub = self._chief.get((page.path, 1))
            if stub is not None:
                self._chief.setdefault((page.path, 0), stub)
        self._blocks = {page.path: dict(page.anchors) for page in pages}

    def renumbered(self, order: Sequence[int]) -> "AnchorMap":
        """Return the same atlas, for the entries in another order."""
        new = {old: number for number, old in enumerate(order)}
        other = AnchorMap((), ())
        other._own = {place: new[number] for place, number in self._own.items()}
        other._chief = {block: new[number] for block, number in self._chief.items()}
        other._blocks = self._blocks
        return other

    def __getitem__(self, place: Place) -> int | None:
        """Return the entry at `place`; None when the docset has no such page or anchor."""
        own = self._own.get(place)
        if own is not None:
            return own
        anchors = self._blocks.get(place.path)
        if anchors is None or (place.anchor and place.anchor not in anchors):
            return None
        return self._chief[place.path, anchors[place.anchor] if place.anchor else 0]

    def chief(self, path: str, block: int) -> int:
        """Return the first of the entries that show a block."""
        return self._chief[path, block]

    def anchors(self, path: str) -> Mapping[str, int]:
        """Return the anchors of a page, with the blocks that show them."""
        return self._blocks[path]

    def is_own(self, place: Place) -> bool:
        """Whether an entry has the place for its own."""
        return place in self._own
