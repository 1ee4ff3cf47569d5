"""What a desktop offers an application: a global shortcut, a menu entry, autostart. Knows no Qt.

shortcut/        the shortcut from anywhere: base class, one module for each backend, a factory
autostart        started with the user's session, or not
desktop_entry    the entry in the desktop's menu (freedesktop.org)
launch_command   the command line that starts this very application
x11_activation   brings a window to the front on X11
"""
