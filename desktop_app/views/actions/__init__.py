"""The one table of actions, its keys, and the gestures of the mouse."""
