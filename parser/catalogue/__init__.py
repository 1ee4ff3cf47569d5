"""Stage 4: joins all pages into entries, names and their importance."""
