"""What the user keeps: pins, history, searches, what was open, settings. Knows no Qt.

Calls go down this list:

    store      the face: memory that is read at once, changes that are written in the background
    storage    the worker's side: the file, or memory for as long as the file cannot be written
    queries    every statement over the tables
    state_file connections, what a file turns out to be, and quarantine for a damaged one

`records`, `changes`, `settings`, `session` and `frecency` are plain values and pure functions;
`startup` reads what the window needs before SQLAlchemy is imported.
"""
