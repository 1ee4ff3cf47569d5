"""What the user keeps: pins, history, settings. Knows no Qt."""
