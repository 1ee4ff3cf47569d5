"""Build time: turns Sphinx HTML into a docset, one SQLite file that the application reads."""
