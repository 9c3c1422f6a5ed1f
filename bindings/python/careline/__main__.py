"""`python -m careline` is the careline command: the one of this package, or the one that CARELINE_COMMAND names."""

from __future__ import annotations

import os
import pathlib
import sys
from typing import NoReturn


def command() -> pathlib.Path:
    """The program: named, packaged, or of the installed library."""
    named = os.environ.get("CARELINE_COMMAND")
    if named:
        return pathlib.Path(named)
    packaged = pathlib.Path(__file__).resolve().parent / "_prefix" / "bin" / "careline"
    return packaged if packaged.is_file() else pathlib.Path("/usr/bin/careline")


def main() -> NoReturn:
    program = command()
    if not os.access(program, os.X_OK):
        print(f"careline: {program}: no such program; install the wheel or the Debian package careline-tools (not_found)",
              file=sys.stderr)
        sys.exit(3)
    # The program takes this process's place: signals, standard streams and exit code are its own.
    os.execv(program, [str(program), *sys.argv[1:]])


if __name__ == "__main__":
    main()
