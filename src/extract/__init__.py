"""Facts from news on defence and foreign policy.

    import extract

    nlp = extract.load()
    doc = nlp("Poland ordered 116 Abrams tanks from the United States in January 2023.")
    doc._.triples                              # facts in token indices
    for record in extract.run(["seeds/"]):     # facts as records, as `extract run` writes them
        print(record.predicate)

Names are imported when they are first used: spaCy takes most of a second, and `extract --help` must not wait for it
(nor for the reading of the package's metadata, which takes 30 ms).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extract.api import (
        attributions,
        displacy_entities,
        displacy_facts,
        facts,
        load,
        mentions,
        run,
        stand_ins,
        triples,
    )

    __version__: str

__all__ = [
    "__version__",
    "attributions",
    "displacy_entities",
    "displacy_facts",
    "facts",
    "load",
    "mentions",
    "run",
    "stand_ins",
    "triples",
]
_OF_API = frozenset(__all__) - {"__version__"}


def __getattr__(name: str) -> Any:
    if name in _OF_API:
        from extract import api  # noqa: PLC0415

        return getattr(api, name)
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415

        return version("extract")
    raise AttributeError(f"module 'extract' has no attribute {name!r}")
