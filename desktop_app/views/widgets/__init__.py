"""Widgets that several regions of the window use."""
