"""What has been spoken of, looked up by place: a pronoun looks no further back than `WINDOW` sentences, so that the time
for a text grows with its length and not with the square of it."""

from extract.reference.chains import Chains
from extract.reference.nominals import Nominal

WINDOW = 2
"""Sentences that a pronoun looks back."""


class Antecedents:
    """Possible antecedents of a text, to which linked pronouns are added."""

    def __init__(self, chains: Chains, rows: list[Nominal], subject_matter: int | None = None) -> None:
        """`rows` are in text order; `subject_matter` is the chain of what the article is about, if it is about one thing."""
        self._about = subject_matter
        self._chains = chains
        self._by_sentence: dict[int, list[Nominal]] = {}
        self._last: dict[int, Nominal] = {}
        self._sexes: dict[int, Nominal] = {}
        for n in rows:
            self._by_sentence.setdefault(chains.sentence[n.token], []).append(n)
            self._remember(n)

    def near(self, token: int) -> list[Nominal]:
        """Those in the sentence of `token` and in the `WINDOW` before it, in text order."""
        last = self._chains.sentence[token]
        return [n for s in range(last - WINDOW, last + 1) for n in self._by_sentence.get(s, ())]

    def at(self, token: int) -> Nominal | None:
        """The one that `token` heads; of two, the coordination that begins there."""
        rows = self._by_sentence.get(self._chains.sentence[token], [])
        return next((n for n in reversed(rows) if n.token == token), None)

    def last_of(self, roots: set[int]) -> Nominal | None:
        """The last one in the text that belongs to one of these chains."""
        return max((self._last[r] for r in roots if r in self._last), key=lambda n: n.token, default=None)

    def is_subject_matter(self, n: Nominal) -> bool:
        """Whether it names what the article is about."""
        known = self._about is not None and n.mention is not None
        return known and self._chains.root(n.mention or 0) == self._chains.root(self._about or 0)

    def sex(self, root: int) -> str | None:
        """The sex of the person in a chain as the last mention that tells has it: a title, a given name, a pronoun."""
        found = self._sexes.get(root)
        return found.gender if found else None

    def add(self, n: Nominal) -> None:
        """Put `n` in the place of what stood on its token."""
        number = self._chains.sentence[n.token]
        rows = [k for k in self._by_sentence.get(number, ()) if k.token != n.token]
        self._by_sentence[number] = sorted([*rows, n], key=lambda k: k.token)
        self._remember(n)

    def _remember(self, n: Nominal) -> None:
        if n.mention is None:
            return
        root = self._chains.root(n.mention)
        if root not in self._last or self._last[root].token <= n.token:
            self._last[root] = n
        if n.gender and not n.members and (root not in self._sexes or self._sexes[root].token <= n.token):
            self._sexes[root] = n
