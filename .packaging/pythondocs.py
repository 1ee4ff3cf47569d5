"""What the bundle's programs start with: the application, or with `-m` one of its processes."""

import multiprocessing
import os
import sys


def trust_somebody() -> None:
    """Have https work where OpenSSL looks for certificates in places that are not there.

    It looks where they lay on the system that the bundle was made on.
    """
    import ssl

    import certifi

    places = ssl.get_default_verify_paths()
    if places.cafile is None and places.capath is None:
        os.environ.setdefault("SSL_CERT_FILE", certifi.where())


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process of the parser's, which is this program again
    if sys.argv[1:3] == ["-m", "parser"]:
        trust_somebody()
        from parser.__main__ import main

        sys.exit(main(sys.argv[3:]))
    elif sys.argv[1:3] == ["-m", "desktop_app.rendering.worker"]:
        from desktop_app.rendering import worker

        worker.main()
    else:
        from desktop_app.cli import main

        sys.exit(main())
