"""One window at a time: a second start forwards its request to the first and ends. Knows no Qt.

request    what a second start asks the first one for; pure
endpoint   the lock file and the socket: one for each display and choice of docsets
transport  how two processes meet: a Unix socket, on Windows a port and a secret
primary    the first instance: claims the endpoint, or forwards the request to whoever has it
server     receives requests, in the event loop of the first instance
"""
