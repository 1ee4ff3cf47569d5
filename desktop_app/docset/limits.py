"""How large what a docset holds may be. The parser keeps to it; what does not is refused."""

LONGEST_NAME = 500
"""Characters of a name or a title: every list and every window shows them."""
LONGEST_SIGNATURE = 20_000
LONGEST_SUMMARY = 1_000
LARGEST_VALUE_BYTES = 64 << 20
"""Of anything else."""
