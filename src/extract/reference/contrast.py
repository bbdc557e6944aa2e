"""Pass: "the former" and "the latter" for the two that were named together last."""

from extract.reference.chains import DEMONYM, DESCRIPTION, Chains, Link

FORMS = frozenset({"former", "latter"})
BACK = 2
"""Sentences that the two may lie back."""
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
KINDS = ("PERSON", "country", "ORG")


def contrasted_at(chains: Chains, token: int) -> Link | None:
    """What "the former" or "the latter" at `token` stands for: of the two people, else states, else organisations of its own
    sentence, else of the nearest before that has as many, the first or the last; None beside a noun ("the former king")."""
    words = chains.words
    if words[token].lower_ not in FORMS or not token or words[token - 1].lower_ != "the":
        return None
    if not chains.free(token, token + 1) or (token + 1 < len(words) and words[token + 1].pos_ in NOUNS):
        return None
    found = _two(chains, token)
    if not found:
        return None
    return Link(token - 1, token + 1, (found[words[token].lower_ == "latter"],), DESCRIPTION)


def _two(chains: Chains, token: int) -> tuple[int, ...]:
    sentence = chains.sentence[token]
    t = token - 1
    for back in range(BACK + 1):
        roots: dict[str, dict[int, None]] = {kind: {} for kind in KINDS}
        while t >= 0 and chains.sentence[t] == sentence - back:
            i = chains.at(t)
            for root, kind in () if i is None else _parties(chains, i):
                roots[kind].setdefault(root)
            t -= 1
        if all(len(rows) < 2 for rows in roots.values()):
            continue
        pair = next((rows for kind in KINDS if len(rows := roots[kind]) > 1), {})
        return tuple(sorted(pair, key=lambda r: _first(chains, r, token, sentence - back))) if len(pair) == 2 else ()
    return ()


def _parties(chains: Chains, i: int) -> list[tuple[int, str]]:
    """The chains that mention `i` is of, each with its kind; of an adjective none."""
    m = chains.mentions[i]
    if m.via == DEMONYM:
        return []
    roots = chains.group(i) or (chains.root(i),)
    kind = "country" if m.label == "GPE" and (chains.group(i) or chains.is_state(i)) else m.label
    return [(root, kind) for root in roots] if kind in KINDS else []


def _first(chains: Chains, root: int, token: int, sentence: int) -> int:
    """Where a chain is first named: in that sentence, or in the text where the sentence speaks of both together."""
    rows = [chains.mentions[k].start for k in chains.members(root)]
    return min([t for t in rows if chains.sentence[t] == sentence and t < token] or rows)
