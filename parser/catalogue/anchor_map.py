"""Where every anchor of a docset leads: to the innermost entry that shows it."""

from collections.abc import Collection, Mapping, Sequence

from parser.records import Entry, PageScan, Place


class AnchorMap:
    """Resolves places to entries, by their number in the list of entries."""

    def __init__(self, pages: Collection[PageScan], entries: Sequence[Entry]) -> None:
        self._own: dict[Place, int] = {}
        self._primary: dict[tuple[str, int], int] = {}
        for number, entry in enumerate(entries):
            self._own.setdefault(entry.place, number)
            self._primary.setdefault((entry.place.path, entry.block), number)
        for page in pages:
            # a stub page is its definition
            stub = self._primary.get((page.path, 1))
            if stub is not None:
                self._primary.setdefault((page.path, 0), stub)
        self._blocks = {page.path: dict(page.anchors) for page in pages}

    def renumbered(self, order: Sequence[int]) -> "AnchorMap":
        """Return the same map, for the entries in another order."""
        new = {old: number for number, old in enumerate(order)}
        other = AnchorMap((), ())
        other._own = {place: new[number] for place, number in self._own.items()}
        other._primary = {block: new[number] for block, number in self._primary.items()}
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
        return self._primary[place.path, anchors[place.anchor] if place.anchor else 0]

    def primary_entry(self, path: str, block: int) -> int:
        """Return the first of the entries that show a block."""
        return self._primary[path, block]

    def anchors(self, path: str) -> Mapping[str, int]:
        """Return the anchors of a page, with the blocks that show them."""
        return self._blocks[path]
