"""Drawings: such as documentation has, and such as nobody should wait for."""

from desktop_app.rendering.protocol import Request

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{inside}</svg>'


def svg(inside: str, width: int = 40, height: int = 40) -> bytes:
    """Return a drawing of that size."""
    return SVG.format(width=width, height=height, inside=inside).encode()


def request(data: bytes, width: int = 40, height: int = 40, dark: bool = False) -> Request:
    """Ask for a drawing in that many pixels."""
    return Request(data, True, width, height, ("#1c1e22", "#e0e2e6") if dark else None)


HOSTILE = {
    "filters": svg(
        '<filter id="f">' + '<feGaussianBlur stdDeviation="100"/>' * 200 + "</filter>"
        '<rect width="900" height="900" filter="url(#f)"/>', 900, 900,
    ),
    "rules": svg(
        "<style>" + "".join(f".a{n} .b{n} rect {{fill: red}}" for n in range(4000)) + "</style>"
        + "<g>" * 30 + '<rect class="a1" width="2" height="2"/>' * 4000 + "</g>" * 30,
    ),
    "circles": svg('<circle cx="450" cy="450" r="440" stroke-dasharray="0.01" stroke="red" '
                   'fill="none"/>' * 2000, 900, 900),
}  # fmt: skip
"""All of them pass `image_policy.is_allowed`; together 200 KB."""
