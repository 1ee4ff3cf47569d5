"""How a docset file says what it is."""

APPLICATION_ID = 0x50594453
"""`PRAGMA application_id` of every docset: "PYDS" in ASCII."""

SCHEMA_VERSION = 2
"""`PRAGMA user_version`: raised whenever an older reader would misread a newer file."""

OLDEST_SCHEMA_VERSION = 1
"""The oldest that is still read: what it does not have is done without."""

ALIASES_SINCE = 2
"""The first schema version that has the names under which examples import modules."""

PHRASES_SINCE = 2
"""The first schema version whose `text_index` knows where in a text its words stand."""
