"""The right pane: the documentation that is read, its outline and find bar."""
