"""What can go wrong in a build: errors that a person can mend, each one clear sentence."""


class BuildError(Exception):
    """The build cannot go on; the message says in one sentence what is wrong."""


class PageError(Exception):
    """One page cannot be read; the build goes on without it."""
