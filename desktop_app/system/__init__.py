"""What a desktop offers an application: a shortcut from anywhere, a start at login. Knows no Qt.

keys        a combination of keys, as each system names it; pure
shortcut    what every way to have a shortcut has in common, and which one this desktop wants
x11         XGrabKey, by xcffib
portal      Wayland's GlobalShortcuts portal, by jeepney
windows     RegisterHotKey (untried)
mac         Carbon's hot keys, by quickmachotkey (untried)
command     the command line that starts this very application
login       started with the user's session, or not
"""
