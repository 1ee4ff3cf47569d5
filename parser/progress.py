"""How a build tells how far it is, whoever listens."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from desktop_app.docset.build_messages import Stage

Told = Callable[[str, int, int], None]
"""Told what has just been done, and how many bytes of how many that makes; 0 for unknown."""

Progress = Callable[[Stage], AbstractContextManager[Told]]
"""Begins a stage of the build."""
