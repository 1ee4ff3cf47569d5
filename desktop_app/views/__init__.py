"""Widgets that lay out, and nothing else."""
