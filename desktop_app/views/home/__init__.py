"""What an empty search box shows: home page, contents tree, recent entries."""
