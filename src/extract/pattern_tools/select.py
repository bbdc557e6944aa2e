"""Entity patterns by label and by what they hold."""

from collections.abc import Iterable, Iterator

from extract.pattern_tools.entity_lines import PatternLine


def select_lines(lines: Iterable[PatternLine], label: str | None, search: str | None) -> Iterator[PatternLine]:
    """Lines of a label whose pattern, id or name holds a text, whatever its case."""
    wanted = search.casefold() if search else ""
    for line in lines:
        p = line.pattern
        held = f"{p.pattern}\n{p.id}\n{p.name or ''}".casefold()
        if (label is None or p.label == label.upper()) and wanted in held:
            yield line
