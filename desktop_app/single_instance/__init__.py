"""One window at a time: a second start speaks to the first and ends. Knows no Qt.

message    what one start says to the other; pure
place      the folder and the names in it: one instance for each display and docset choice
door       how two processes meet: a local socket, on Windows a port and a secret
seat       who is first: takes the seat, or tells whoever sits there
listener   the first one's ear, in its event loop
"""
