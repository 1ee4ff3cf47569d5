"""Runs the converter's command, and reads what it wrote."""

import argparse
from pathlib import Path

from parser import todo


def convert(dump: Path, folder: Path, *options: str) -> int:
    """Run the command; further files to convert are options too."""
    parser = argparse.ArgumentParser(prog="python -m parser todo")
    todo.add_arguments(parser)
    return todo.run(parser.parse_args([str(dump), *options, "--output", str(folder)]))


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir())}
