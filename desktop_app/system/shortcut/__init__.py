"""The shortcut from anywhere: one backend for each kind of desktop."""
