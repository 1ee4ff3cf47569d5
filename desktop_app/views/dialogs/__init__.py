"""Dialogs: about, shortcuts, settings."""
