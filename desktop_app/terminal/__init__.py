"""What `search` and `show` print. Knows no Qt."""
