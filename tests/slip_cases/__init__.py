"""Parses with slips, each with what it is mended to, and parses that only look like slips; see `hand_parses`.

`MENDED` values are (cells, expected) or (cells, mentions, expected), `KEPT` values cells or (cells, mentions).
"""
