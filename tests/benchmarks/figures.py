"""Percentiles, and how benchmarks print what they measured."""

import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

QUANTILES = {"p50": 0.50, "p95": 0.95, "p99": 0.99, "max": 1.0}


def percentiles(values: Sequence[float]) -> dict[str, float | None]:
    """p50, p95, p99 and the largest of `values`, in their unit; None where there are none."""
    if not values:
        return dict.fromkeys(QUANTILES)
    ordered = sorted(values)
    last = len(ordered) - 1
    return {
        name: round(ordered[min(last, int(share * len(ordered)))], 2)
        for name, share in QUANTILES.items()
    }


def machine() -> str:
    """Return what the figures were measured on."""
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    """Return the processor's own name where Linux tells it, else its architecture."""
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        for line in facts.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()


def show(figures: Mapping[str, object], as_json: bool) -> None:
    """Print one JSON object, or a table of what is in it."""
    if as_json:
        sys.stdout.write(json.dumps({"machine": machine(), **figures}) + "\n")
        return
    table = Table(title=machine())
    table.add_column("figure")
    for name in QUANTILES:
        table.add_column(name, justify="right")
    for name, value in figures.items():
        if isinstance(value, Mapping) and set(value) == set(QUANTILES):
            table.add_row(name, *(str(value[quantile]) for quantile in QUANTILES))
        elif not isinstance(value, (Mapping, list)):
            table.add_row(name, str(value))
    Console().print(table)
