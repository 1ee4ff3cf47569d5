"""Parses a query, finds and ranks its answers. Knows no Qt."""
