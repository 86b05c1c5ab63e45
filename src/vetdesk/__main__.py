"""Starts vetdesk: the window without arguments, the command line with them."""

import sys


def main() -> int:
    """Run the program and return its exit code."""
    from vetdesk.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
