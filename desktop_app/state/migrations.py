"""From older schema versions to the present one, a step at a time."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from desktop_app.state.identity import SCHEMA_VERSION

STEPS: Mapping[int, Sequence[str]] = {}
"""The statements that lead from a version to the next: `STEPS[1]` makes a 2 of a 1."""


def migrate(
    connection: Connection,
    version: int,
    target: int = SCHEMA_VERSION,
    steps: Mapping[int, Sequence[str]] = STEPS,
) -> None:
    """Bring a file from `version` to `target`, inside the transaction that is open.

    Raises `KeyError` when a step is missing, which is a bug.
    """
    for start in range(version, target):
        for statement in steps[start]:
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {target}")
