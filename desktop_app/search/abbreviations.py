"""Names by some of their letters: `dfltdict` for `defaultdict`."""

SHORTEST, LONGEST = 3, 12
"""Letters of an abbreviation: fewer stand in every name, more are no abbreviation."""


def abbreviates(letters: str, name: str) -> bool:
    """Tell whether `letters` stand in the last part of a name, in their order, from its first on.

    >>> abbreviates("dfltdict", "collections.defaultdict"), abbreviates("fdict", "defaultdict")
    (True, False)
    """
    last = name[name.rfind(".") + 1 :].casefold()
    if not SHORTEST <= len(letters) <= LONGEST or len(last) > 3 * len(letters):
        return False
    rest = iter(last)
    return last.startswith(letters[0]) and all(letter in rest for letter in letters)
