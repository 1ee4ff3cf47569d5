"""Where the state file lies."""

from pathlib import Path

import platformdirs

APPLICATION = "pythondocs"


def state_file() -> Path:
    """The user's state file; neither it nor its folder need exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "state.db"
