"""What the bundle's programs start with: the application, or as `-m parser` the parser."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process of the parser's, which is this program again
    if sys.argv[1:3] == ["-m", "parser"]:
        from parser.__main__ import main

        sys.exit(main(sys.argv[3:]))
    else:
        from desktop_app.cli import main

        sys.exit(main())
