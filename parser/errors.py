"""What can go wrong in a build."""

from desktop_app.errors import UserError


class BuildError(UserError):
    """The build cannot go on."""


class PageError(Exception):
    """One page cannot be read; the build goes on without it."""
