from pathlib import Path

import pytest

from desktop_app.state.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.state.migrations import STEPS, migrate
from desktop_app.state.state_file import file_engine, writing

TWO_STEPS = {
    1: ("ALTER TABLE pin ADD COLUMN colour TEXT", "UPDATE pin SET colour = 'red'"),
    2: ("ALTER TABLE pin RENAME COLUMN colour TO color",),
}


def test_every_older_version_has_its_step() -> None:
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize("steps", [TWO_STEPS, {**TWO_STEPS, 2: ("nonsense",)}])
def test_a_file_is_brought_up_whole_or_not_at_all(
    tmp_path: Path, steps: dict[int, tuple[str, ...]]
) -> None:
    engine = writing(file_engine(tmp_path / "state.db", wait=0))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE pin (url TEXT)")
        connection.exec_driver_sql("INSERT INTO pin VALUES ('a')")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version = 1")
    try:
        with engine.begin() as connection:
            migrate(connection, 1, 3, steps)
    except Exception:
        assert steps is not TWO_STEPS
    with engine.begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        row = dict(connection.exec_driver_sql("SELECT * FROM pin").mappings().one())
    expected = (3, {"url": "a", "color": "red"}) if steps is TWO_STEPS else (1, {"url": "a"})
    assert (version, row) == expected


def test_a_missing_step_is_a_bug(tmp_path: Path) -> None:
    engine = writing(file_engine(tmp_path / "state.db", wait=0))
    with engine.connect() as connection, pytest.raises(KeyError):
        migrate(connection, 1, 3, {1: ()})
