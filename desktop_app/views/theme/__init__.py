"""Colours, type and spacing, and what is drawn from them."""
