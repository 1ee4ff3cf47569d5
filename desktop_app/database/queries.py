"""Every SELECT of the repository, in SQLite's own words. (`search_queries` has the search's.)

Plain SQL, since what SQLAlchemy does around a statement costs ten times what SQLite does for it,
and its import alone more than a whole answer in the terminal. `docset.tables` has the columns.
"""

DOCSET = """
    SELECT slug, name, version, home_url, licence, entry_count, page_count, dictionary FROM docset
"""
"""The fields of a `Docset` in their order, and what its texts share."""

SCHEMA_VERSION = "PRAGMA user_version"

_ENTRY = """
    entry.id, entry.kind, entry.name, entry.qualified_name, page.path, page.title, entry.anchor,
    entry.signature, entry.summary, entry.added, entry.deprecated, entry.links,
    entry.linking_pages, entry.importance
"""
"""The fields of an `Entry` in their order, but for the docset; what else is wanted follows them."""

_FROM_ENTRY = "FROM entry JOIN page ON entry.page_id = page.id"

_IDS = "(SELECT value FROM json_each(:ids))"

ENTRIES = f"SELECT {_ENTRY}, entry.page_id, entry.start {_FROM_ENTRY} WHERE entry.id IN {_IDS}"

# an entry beside its parent, as a keyword beside its section, is not inside
OWN_RANGES = f"""
    SELECT entry.id, entry.page_id, entry.body, entry."end", inside.start, inside."end"
    FROM entry
    LEFT JOIN entry AS inside ON inside.parent_id = entry.id AND inside.start >= entry.body
    WHERE entry.id IN {_IDS}
    ORDER BY entry.id, inside.start
"""

RANGE = f"""
    SELECT {_ENTRY}, entry.page_id, entry.body, entry."end" {_FROM_ENTRY} WHERE entry.id = :id
"""

NAMES = """
    SELECT qualified_name FROM entry
    WHERE kind IN (SELECT value FROM json_each(:kinds))
    ORDER BY id
"""

CHILDREN = f"""
    SELECT {_ENTRY}, entry.start, entry."end" {_FROM_ENTRY}
    JOIN entry AS parent ON entry.parent_id = parent.id
    WHERE parent.id = :id AND entry.start >= parent.body
    ORDER BY entry.start, entry.id
"""

NEWS = f"SELECT {_ENTRY} {_FROM_ENTRY} WHERE entry.added = :version ORDER BY entry.id LIMIT :limit"

PAGE_BY_PATH = "SELECT id, title FROM page WHERE path = :path"

HTML = f"SELECT id, html FROM page WHERE id IN {_IDS}"

NEIGHBOURS = "SELECT id, title, path FROM page WHERE id IN (:before, :after) ORDER BY id"

# a contents list that contains itself ends at 32
PAGE_CHAIN = """
    WITH RECURSIVE chain(id, parent_id, depth) AS (
        SELECT id, parent_id, 0 FROM page WHERE id = :id
        UNION ALL
        SELECT above.id, above.parent_id, chain.depth + 1
        FROM page AS above JOIN chain ON above.id = chain.parent_id
        WHERE chain.depth < 32
    )
    SELECT page.title, page.path FROM page JOIN chain ON page.id = chain.id ORDER BY chain.depth
"""
"""The page `:id` and those above it, the page itself first."""

ENTRY_CHAIN = f"""
    WITH RECURSIVE chain(id, depth) AS (
        SELECT parent_id, 0 FROM entry WHERE id = :id
        UNION ALL
        SELECT above.parent_id, chain.depth + 1
        FROM entry AS above JOIN chain ON above.id = chain.id
        WHERE chain.depth < 32
    )
    SELECT {_ENTRY} {_FROM_ENTRY} JOIN chain ON entry.id = chain.id ORDER BY chain.depth
"""
"""The entries that enclose the entry `:id`, the innermost first."""

AT_ANCHOR = f"""
    SELECT {_ENTRY} {_FROM_ENTRY}
    WHERE page.path = :path AND entry.anchor = :anchor
    ORDER BY entry.id LIMIT 1
"""

BY_ALTERNATIVE_ANCHOR = f"""
    SELECT {_ENTRY} {_FROM_ENTRY}
    JOIN anchor ON anchor.entry_id = entry.id
    WHERE anchor.page_id = (SELECT id FROM page WHERE path = :path) AND anchor.anchor = :anchor
    LIMIT 1
"""

WITH_ANCHOR = f"""
    SELECT {_ENTRY} {_FROM_ENTRY}
    WHERE entry.id = (
        SELECT min(id) FROM (
            SELECT id FROM entry WHERE entry.anchor = :anchor
            UNION ALL SELECT entry_id FROM anchor WHERE anchor.anchor = :anchor
        )
    )
"""
"""On whichever page: pages are moved, the anchors of definitions stay."""

_TOP_FIRST = "ORDER BY entry.anchor != '', entry.start, entry.id LIMIT 1"

AT_TOP = f"SELECT {_ENTRY} {_FROM_ENTRY} WHERE page.path = :path {_TOP_FIRST}"

AT_MOVED_TOP = f"""
    SELECT {_ENTRY} {_FROM_ENTRY}
    WHERE substr('/' || page.path, -length(:file) - 1) = '/' || :file
    {_TOP_FIRST}
"""

QUALIFIED_NAMES = "SELECT qualified_name FROM entry ORDER BY id"

KINDS_AND_IMPORTANCES = "SELECT kind, importance FROM entry ORDER BY id"

ALIASES = "SELECT name, module FROM alias"

IMAGE = "SELECT media_type, data FROM image WHERE path = :path"

PAGES = """
    SELECT page.id, page.path, page.title, page.parent_id, coalesce(counts.count, 0)
    FROM page
    LEFT JOIN (SELECT page_id, count(*) AS count FROM entry GROUP BY page_id) AS counts
        ON counts.page_id = page.id
    ORDER BY page.id
"""
"""The fields of a `ListedPage` in their order."""

ON_PAGE = "SELECT id, parent_id FROM entry WHERE page_id = :page ORDER BY start, id"
