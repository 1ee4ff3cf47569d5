"""The settings dialog: what can be set, in the window's own look, in force at once."""
