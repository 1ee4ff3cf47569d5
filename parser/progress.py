"""How a build tells how far it is, whoever listens."""

from collections.abc import Callable
from contextlib import AbstractContextManager

Told = Callable[[str, int, int], None]
"""Told what has just been done, and how many bytes of how many that makes; 0 for unknown."""

Progress = Callable[[str], AbstractContextManager[Told]]
"""Begins a stage of the build with a label."""
