"""A small docset for the window's tests: every kind of thing that a preview can show."""

from pathlib import Path

from desktop_app.docset.kinds import Kind
from tests import docsets
from tests.docsets import Sample

TASKS = "library/asyncio-task.html"
RE = "library/re.html"
LONG = "library/long.html"

CODE = (
    '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>'
    '<span class="k">await</span> asyncio.gather(\n    a,\n)</pre></td></tr></table>'
)
NOTE = (
    '<table class="note" width="100%" cellspacing="0" cellpadding="0"><tr>'
    '<td class="edge" width="3"></td><td class="box"><p class="title">Note</p>'
    "<p>Look at TaskGroup.</p></td></tr></table>"
)
GATHER = (
    "<dd><p>Run awaitable objects in the <em>aws</em> sequence concurrently.</p>"
    f'<p>See <a href="{RE}#re.sub">re.sub()</a>, <a href="https://example.org/x">the web</a>, '
    '<a href="file:///etc/passwd">a file</a> and <a href="library/nowhere.html">nothing</a>.</p>'
    f'{CODE}{NOTE}<p><img src="_images/dot.png" alt="a dot"></p></dd>'
)
MANY = "".join(f"<p>Paragraph number {number} of a long text.</p>" for number in range(600))


TABLE = '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>'
SESSION = (
    f'<p>A session.</p>{TABLE}<span class="p">&gt;&gt;&gt; </span><span class="k">for</span> n in '
    'range(2):\n<span class="p">... </span>    n\n<span class="p">...</span>\n'
    '<span class="o">0\n1</span>\n<span class="p">&gt;&gt;&gt; </span>'
    """print(<span class="s">'&gt;&gt;&gt; '</span>)\n<span class="o">&gt;&gt;&gt; </span>"""
    f'</pre></td></tr></table>{TABLE}<span class="k">import</span> sessions\n'
    '<span class="c"># &gt;&gt;&gt; no prompt</span></pre></td></tr></table>'
)
FILLER = "".join(f"<p>Line {number} of a chapter.</p>" for number in range(20))
GUIDE = "".join(
    f'<h2 id="chapter-{number}">Chapter {number}</h2>{FILLER}'
    + ('<h3 id="part">Part of it</h3>' + FILLER if number == 1 else "")
    for number in range(4)
)

SAMPLES = (
    Sample(
        Kind.MODULE,
        "asyncio",
        "library/asyncio.html",
        "module-asyncio",
        "Tasks",
        summary="Asynchronous I/O.",
    ),
    Sample(
        Kind.FUNCTION,
        "asyncio.gather",
        TASKS,
        "asyncio.gather",
        "gather awaitable objects",
        summary="Run awaitable objects.",
        html=GATHER,
        signature="awaitable asyncio.gather(*aws, return_exceptions=False)",
    ),
    Sample(
        Kind.SECTION,
        "Running Tasks",
        TASKS,
        "running-tasks",
        "Tasks are run",
        html="<p>Own text.</p>",
    ),
    Sample(
        Kind.FUNCTION,
        "asyncio.wait",
        TASKS,
        "asyncio.wait",
        "Wait for it",
        inside="Running Tasks",
        summary="Wait for tasks.",
    ),
    Sample(
        Kind.CLASS,
        "asyncio.TaskGroup",
        TASKS,
        "asyncio.TaskGroup",
        "better than gather",
        summary="A group of tasks.",
        added="3.15",
    ),
    Sample(Kind.MODULE, "re", RE, "module-re", "Regular expressions"),
    Sample(
        Kind.FUNCTION,
        "re.sub",
        RE,
        "re.sub",
        "Replace matches",
        signature="re.sub(pattern, repl, string)",
    ),
    Sample(
        Kind.FUNCTION,
        "re.template",
        RE,
        "re.template",
        "Old",
        deprecated="3.11",
        summary="Do not use.",
    ),
    Sample(Kind.SECTION, "A long text", LONG, "a-long-text", "long", html=MANY),
    Sample(
        Kind.TERM, "awaitable", "glossary.html", "term-awaitable", "An object that can be awaited"
    ),
    Sample(Kind.MODULE, "sessions", "library/sessions.html", "module-sessions", "x", html=SESSION),
    Sample(
        Kind.SECTION,
        "A guide",
        "howto/guide.html",
        "a-guide",
        "guide",
        html="<p>How to.</p>" * 8 + GUIDE,
    ),
    *(
        Sample(
            Kind.FUNCTION, f"many.thing{number:03}", "library/many.html", f"many.thing{number:03}"
        )
        for number in range(90)
    ),
)


def write(path: Path) -> Path:
    """Return the docset, at `path`."""
    return docsets.write(path, SAMPLES, name="Python", version="3.15")
