"""Where one has been and what is open: history, tabs, links, sessions. Pure, no Qt."""
