"""Qt item models with named roles."""
