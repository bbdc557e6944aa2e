"""Writing: records as lines, to standard output or whole into a file."""
