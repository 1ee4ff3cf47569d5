"""The composition root: builds the windows, wires them, shuts them down in order."""
