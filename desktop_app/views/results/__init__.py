"""The left pane: search box, scopes, results."""
