"""Stage 5: writes the docset."""
