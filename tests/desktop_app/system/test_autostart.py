"""The start at login: what the session would run, run."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.system import autostart
from desktop_app.system.launch_command import command, toggle_command

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows' registry is not touched")


def test_the_command_starts_this_application_from_anywhere(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - this very project
        [*command(), "--version"],
        cwd=tmp_path, capture_output=True, text=True, check=True, timeout=30,
    )  # fmt: skip
    assert done.stdout.startswith("pythondocs ")
    assert shlex.split(toggle_command()) == [*command(), "open", "--toggle"]


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/python docs/pythondocs")
    assert command() == ("/opt/python docs/pythondocs",)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS has agents instead")
def test_the_entry_is_written_and_taken_away(tmp_path: Path) -> None:
    assert not autostart.is_enabled()
    autostart.set_enabled(True)
    autostart.set_enabled(True)
    assert autostart.is_enabled()
    (entry,) = (tmp_path / "user" / "autostart").iterdir()
    assert entry.name == "pythondocs.desktop"
    if validate := shutil.which("desktop-file-validate"):
        subprocess.run([validate, str(entry)], check=True)  # noqa: S603 - the system's own
    autostart.set_enabled(False)
    autostart.set_enabled(False)
    assert not autostart.is_enabled()
    assert list(entry.parent.iterdir()) == []


def test_the_agent_of_a_mac_names_the_same_command(monkeypatch: pytest.MonkeyPatch) -> None:
    import plistlib

    agent = plistlib.loads(autostart._agent())
    assert agent["ProgramArguments"] == [*command(), "open", "--hidden"]
    assert agent["RunAtLoad"] is True
