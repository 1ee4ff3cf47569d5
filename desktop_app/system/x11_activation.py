"""To the front on X11: with the moment of the key that was pressed, or window managers refuse.

Qt itself can only give the moment of the last key that it saw, which is before the user went to
another program.
"""

import re

import xcffib
import xcffib.xproto as x

_AS_A_PAGER = 2
"""Who asks, in the words of the window managers' specification: somebody the user has asked."""


def activate(window: int, token: str) -> None:
    """Ask the window manager for the keyboard; `token` ends in the moment, as startup ids do.

    Does nothing where there is no X server to ask.
    """
    try:
        connection = xcffib.connect()
    except xcffib.ConnectionException:
        return
    try:
        name = "_NET_ACTIVE_WINDOW"
        kind = connection.core.InternAtom(False, len(name), name).reply().atom
        event = x.ClientMessageEvent.synthetic(
            32,
            window,
            kind,
            x.ClientMessageData.synthetic([_AS_A_PAGER, startup_timestamp(token), 0, 0, 0], "5I"),
        )
        mask = x.EventMask.SubstructureRedirect | x.EventMask.SubstructureNotify
        root = connection.get_setup().roots[connection.pref_screen].root
        connection.core.SendEventChecked(False, root, mask, event.pack()).check()
    except xcffib.XcffibException:
        pass  # it is a wish, and the window is there all the same
    finally:
        connection.disconnect()


def startup_timestamp(token: str) -> int:
    """Return the X server's time in a startup id; 0 where there is none.

    >>> startup_timestamp("pythondocs-1234-host_TIME5678"), startup_timestamp("")
    (5678, 0)
    """
    found = re.search(r"_TIME(\d{1,10})$", token)
    return int(found[1]) & 0xFFFFFFFF if found else 0
