"""What a rule cannot match without: of each set of codes that is found here, the text has to hold one.

Two hundred rules are searched for in each article and few match; to ask first whether the codes are there at all takes a
tenth of the time of the searches.
"""

import re
from collections.abc import Iterator

Needs = tuple[frozenset[str], ...]
"""Sets of codes, in conjunction; none where an expression also matches nothing."""

ELEMENT = re.compile(r"\((?:\?:|\?P<\w+>)?|(?P<set>\[[^\]]*\])|(?P<one>[^()|?*+\[\]{}])|[)|?*+]")


def needs_of(expression: str) -> Needs:
    """The needs of a regular expression of characters, sets, groups, alternatives and the counts `?*+`, with the smallest
    sets first.

    Raises:
        ValueError: it holds something else.
    """
    found = _alternatives(_elements(expression), depth=0)
    return tuple(sorted(set(found), key=lambda codes: (len(codes), sorted(codes))))


def _elements(expression: str) -> Iterator[str]:
    position = 0
    while position < len(expression):
        element = ELEMENT.match(expression, position)
        if element is None:
            raise ValueError(f"cannot be read from {expression[position:]!r}")
        yield element[0]
        position = element.end()


def _alternatives(elements: Iterator[str], depth: int) -> list[frozenset[str]]:
    """The needs up to a closing bracket or the end; of alternatives, what one of them needs most."""
    branches: list[list[frozenset[str]]] = [[]]
    last: list[frozenset[str]] = []
    for element in elements:
        if element in "?*":
            last = []
        elif element != "+":
            branches[-1] += last
            last = []
            if element == ")":
                if not depth:
                    raise ValueError("a bracket too many")
                break
            if element == "|":
                branches.append([])
            elif element.startswith("("):
                last = _alternatives(elements, depth + 1)
            else:
                last = [frozenset(element[1:-1] if len(element) > 1 else element)]
    branches[-1] += last
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset().union(*(min(branch, key=len) for branch in branches))]
