"""What can be wrong with the files that meaning needs."""

from desktop_app.errors import UserError


class EncoderError(UserError):
    """The encoder's weights are missing or damaged."""
