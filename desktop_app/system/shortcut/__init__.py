"""The shortcut from anywhere: one backend for each kind of desktop.

key_combination  a combination of keys, as each system names it; pure
base             what all backends have in common, and their errors
factory          which backend this desktop wants
x11              XGrabKey, by xcffib
portal           Wayland's GlobalShortcuts portal, by jeepney
windows          RegisterHotKey (untried)
macos            Carbon's hot keys, by quickmachotkey (untried)
"""
