"""How a state file says what it is."""

APPLICATION_ID = 0x50595354
"""`PRAGMA application_id` of every state file: "PYST" in ASCII."""

SCHEMA_VERSION = 1
"""`PRAGMA user_version`; `migrations` leads here from every older one."""
