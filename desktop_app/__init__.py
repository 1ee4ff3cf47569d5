"""Python's documentation in a desktop window, searched at every keystroke."""

__version__ = "0.1.0"
