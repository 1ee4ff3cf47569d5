"""Errors of the environment: what a person can mend. Anything else is a bug."""


class DocsetError(Exception):
    """A docset file cannot be used; the message is one sentence that says what to do."""
