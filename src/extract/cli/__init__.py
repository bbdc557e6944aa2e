"""The command line: thin commands over plain functions. spaCy is imported when a command needs it, not for `--help`."""

from extract.cli.app import main

__all__ = ["main"]
