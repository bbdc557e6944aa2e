"""The command line. Each command is a thin function that parses and prints over a plain one that takes and gives values."""

from extract.cli.app import main

__all__ = ["main"]
