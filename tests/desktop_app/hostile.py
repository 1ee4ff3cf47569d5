"""Documentation that tries to reach out: as if nothing had sanitized it, for the window alone."""

from html import escape
from pathlib import Path

from desktop_app.docset.kinds import Kind
from tests import docsets
from tests.docsets import Sample

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="40" height="40"><image width="40" height="40" xlink:href="{0}"/>'
    '<image width="40" height="40" href="{0}"/><style>@import url({0});'
    "@font-face{{font-family:f;src:url({0})}}</style><text font-family='f'>x</text></svg>"
)

# every way that HTML and CSS have to name a resource, each with the address in place of {0}
REFERENCES = (
    '<img src="{0}">',
    '<img src="ok.png" srcset="{0} 2x" longdesc="{0}" usemap="{0}">',
    '<p style="background-image:url({0})">p</p>',
    "<p style=\"background:url('{0}');list-style-image:url({0});content:url({0})\">p</p>",
    '<table background="{0}"><tr><td background="{0}">cell</td></tr></table>',
    '<body background="{0}">',
    '<style>@import url("{0}"); p {{background:url({0})}} @font-face {{font-family:x;src:url({0})}}'
    "</style>",
    '<link rel="stylesheet" href="{0}"><link rel="prefetch" href="{0}">',
    '<meta http-equiv="refresh" content="0;url={0}"><base href="{0}">',
    '<iframe src="{0}"></iframe><frame src="{0}"><object data="{0}"></object><embed src="{0}">',
    '<script src="{0}"></script><video src="{0}" poster="{0}"></video><audio src="{0}"></audio>',
    '<form action="{0}"><input type="image" src="{0}"><button formaction="{0}">b</button></form>',
    '<svg><image xlink:href="{0}"/><use href="{0}#x"/></svg>',
    '<ul type="none" style="list-style-image:url({0})"><li>item</li></ul>',
)
LINK = '<p><a href="{0}" ping="{0}">a link</a></p>'

BADGES = '<img src="badge:nonsense"><img src="badge:"><img src="badge:function">'


def addresses(secrets: Path, port: int) -> list[str]:
    """Places outside: a server at `port` that listens, files in `secrets` that exist, and UNC."""
    near = f"127.0.0.1:{port}"
    file = secrets / "secret.png"
    return [
        f"http://{near}/a.png",
        f"https://{near}/a.css",
        f"//{near}/a.png",
        f"ftp://{near}/a.png",
        f"ws://{near}/a",
        f"\\\\127.0.0.1@{port}\\share\\a.png",
        f"file://127.0.0.1/{secrets}/secret.png",
        f"smb://{near}/share/a.png",
        file.as_uri(),
        str(file),
        f"file:{file}",
        f"../../../../../../../..{file}",
        (secrets / "secret.css").as_uri(),
        f"qrc:{file}",
        f":{file}",
        "qrc:/qt-project.org/styles/commonstyle/images/up-32.png",
    ]


def write(path: Path, secrets: Path, port: int) -> Path:
    """Write a docset at `path`: an entry for each reference to every address, and drawings."""
    secrets.mkdir()
    for name in ("secret.png", "secret.css", "secret.ttf"):
        (secrets / name).write_bytes(b"secret")
    outside = addresses(secrets, port)
    samples = [
        Sample(
            Kind.FUNCTION,
            f"hostile.thing{number}",
            f"hostile{number}.html",
            f"hostile.thing{number}",
            html=f"<dd>{''.join(LINK.format(to) + html.format(to) for to in outside)}{BADGES}</dd>",
            summary=f'<img src="{outside[number]}">',
            signature=f'hostile.thing{number}(<img src="{outside[number]}">)',
        )
        for number, html in enumerate(REFERENCES)
    ]
    images = {
        f"_images/{number}.svg": ("image/svg+xml", SVG.format(address).encode())
        for number, address in enumerate(outside)
    }
    shown = "".join(f'<p><img src="{name}"></p>' for name in images)
    for number, address in enumerate(outside):
        title = f'hostile <img src="{address}"> <b>title</b>'
        headings = "".join(f'<h2 id="h{depth}">{escape(title)}</h2><p>x</p>' for depth in range(4))
        samples.append(Sample(Kind.SECTION, title, f"title{number}.html", "h0", html=headings))
    samples.append(Sample(Kind.FUNCTION, "hostile.drawings", "drawings.html", "d", html=shown))
    name = f'<img src="{secrets / "secret.png"}">'
    return docsets.write(path, samples, name=name, images=images)
