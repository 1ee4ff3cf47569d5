"""The window's frame: menu, tabs, status, update bar, tray."""
