"""A small line chart as SVG: milliseconds against the number of entries, which is logarithmic."""

import math
from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 52, 80, 44, 44
COLOURS = ("#306998", "#b8860b", "#a33f3f")
INK, GRID, PAPER = "#333333", "#dddddd", "#ffffff"
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


class Curve(NamedTuple):
    """A named line, one value in milliseconds for each size."""

    name: str
    values: Sequence[float]


def draw(title: str, sizes: Sequence[int], curves: Sequence[Curve], limit: float) -> str:
    """Return the chart as an SVG document, with a dashed line at `limit` milliseconds."""
    highest = max(limit, *(value for curve in curves for value in curve.values)) * 1.1
    step = next((step for step in STEPS if highest / step <= 7), STEPS[-1])
    smallest, largest = math.log10(min(sizes)), math.log10(max(sizes))

    def x(size: float) -> float:
        share = (math.log10(size) - smallest) / ((largest - smallest) or 1)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(value: float) -> float:
        return round(HEIGHT - BOTTOM - value / highest * (HEIGHT - TOP - BOTTOM), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _text(LEFT, 24, title, size=15),
    ]
    for value in range(0, math.floor(highest) + 1, step):
        parts.append(_line(LEFT, y(value), WIDTH - RIGHT, y(value), GRID))
        parts.append(_text(LEFT - 8, y(value) + 4, f"{value}", anchor="end"))
    parts.append(_text(LEFT - 8, TOP - 6, "ms", anchor="end"))
    parts.append(_line(LEFT, y(limit), WIDTH - RIGHT, y(limit), INK, ' stroke-dasharray="5 4"'))
    parts.append(_text(LEFT + 6, y(limit) - 5, f"at most {limit:g} ms at a million"))
    for size in sizes:
        parts.append(_text(x(size), HEIGHT - BOTTOM + 20, f"{size:,}", anchor="middle"))
    parts.append(_text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "entries", anchor="middle"))
    for curve, colour in zip(curves, COLOURS, strict=False):
        points = [(x(size), y(value)) for size, value in zip(sizes, curve.values, strict=True)]
        path = " ".join(f"{across},{down}" for across, down in points)
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
        )
        parts += [f'<circle cx="{a}" cy="{d}" r="3.5" fill="{colour}"/>' for a, d in points]
        across, down = points[-1]
        parts.append(
            _text(across + 10, down + 4, f"{curve.name} {curve.values[-1]:.1f}", fill=colour)
        )
    return "\n".join([*parts, "</svg>\n"])


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, more: str = "") -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}"{more}/>'


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", fill: str = INK, size: int = 12
) -> str:
    return (
        f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{fill}" font-size="{size}">'
        f"{text}</text>"
    )
