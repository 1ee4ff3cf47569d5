"""What we depend on: bounded on both sides, locked by hash, from whichever index one has."""

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.txt").read_text("utf-8")
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "dependencies"
]
LOCKED = re.findall(r"^(\S+)==(\S+)( ;.*)? \\\n((?:    --hash=\S+(?: \\)?\n)+)", LOCK, re.M)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14", "3.15"])
def test_what_we_depend_on_is_bounded_and_locked_within_its_bounds(
    python: str, platform: str
) -> None:
    here = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": platform,
    }
    bounds: defaultdict[str, SpecifierSet] = defaultdict(SpecifierSet)
    for dependency in map(Requirement, DEPENDENCIES):
        if dependency.marker is None or dependency.marker.evaluate(here):
            bounds[canonicalize_name(dependency.name)] &= dependency.specifier
    assert len(bounds) > 10
    for name, within in bounds.items():
        assert {">=", "<"} <= {bound.operator for bound in within}
        (version,) = (
            version
            for locked, version, marker, _ in LOCKED
            if locked == name and (not marker or Marker(marker.lstrip(" ;")).evaluate(here))
        )
        assert within.contains(version), "run .ci/lock"


def test_whatever_is_locked_is_locked_by_hash() -> None:
    named = re.findall(r"^[a-z0-9].*==", LOCK, re.M)
    assert len(named) == len(LOCKED) >= len(DEPENDENCIES)
    for *_, hashes in LOCKED:
        assert re.fullmatch(r"(?:\s+--hash=sha256:[0-9a-f]{64}(?: \\)?)+\s*", hashes)


def test_no_index_is_named() -> None:
    assert "://" not in LOCK
    assert "-index" not in LOCK
    assert "--find-links" not in LOCK
