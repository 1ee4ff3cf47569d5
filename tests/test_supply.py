"""What we depend on: bounded on both sides, locked by hash, from whichever index one has."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.txt").read_text("utf-8")
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "dependencies"
]
LOCKED = re.findall(r"^(\S+)==(\S+)( ;.*)? \\\n((?:    --hash=\S+(?: \\)?\n)+)", LOCK, re.M)


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_a_dependency_is_bounded_and_locked_within_its_bounds(dependency: str) -> None:
    requirement = Requirement(dependency)
    assert {">=", "<"} <= {bound.operator for bound in requirement.specifier}
    name = canonicalize_name(requirement.name)
    versions = [version for locked, version, *_ in LOCKED if locked == name]
    assert versions, "run .ci/lock"
    assert all(requirement.specifier.contains(version) for version in versions)


def test_whatever_is_locked_is_locked_by_hash() -> None:
    named = re.findall(r"^[a-z0-9].*==", LOCK, re.M)
    assert len(named) == len(LOCKED) >= len(DEPENDENCIES)
    for *_, hashes in LOCKED:
        assert re.fullmatch(r"(?:\s+--hash=sha256:[0-9a-f]{64}(?: \\)?)+\s*", hashes)


def test_no_index_is_named() -> None:
    assert "://" not in LOCK
    assert "-index" not in LOCK
    assert "--find-links" not in LOCK
