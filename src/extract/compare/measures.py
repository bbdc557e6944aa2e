"""Precision, recall and F1 from counts, with confidence intervals by bootstrap.

The unit that is drawn is the sentence: facts are matched within one, so that its counts are a fixed contribution (Efron and
Tibshirani 1993, chapter 13: percentile intervals; Koehn 2004 for its use in language technology). Sentences of one article
are not wholly independent; with few articles the true intervals are somewhat wider.
"""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

RESAMPLES = 1000
SEED = 20240610
"""Fixed, so that the same output gives the same intervals."""
TAIL = 2.5
"""Per cent beyond each end of an interval of 95%."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A value and the interval that holds 95% of the resampled ones; None where nothing was counted."""

    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one group: `gold` items that had to be found and `predicted` ones that count, `found` of the one and `right` of
    the other."""

    gold: int
    found: int
    predicted: int
    right: int
    precision: Measure
    recall: Measure
    f1: Measure


@dataclass(slots=True)
class Counts:
    """Counts by unit; a column each for gold, found, predicted, right."""

    rows: dict[Hashable, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0, 0]))

    def gold(self, unit: Hashable, *, found: bool) -> None:
        self.rows[unit][0] += 1
        self.rows[unit][1] += found

    def predicted(self, unit: Hashable, *, right: bool) -> None:
        self.rows[unit][2] += 1
        self.rows[unit][3] += right

    def scores(self, units: int) -> Scores:
        """The measures; `units` is the number of all sentences, also of those in which nothing was counted."""
        table = np.array(list(self.rows.values()), dtype=np.float64).reshape(-1, 4)
        table = np.vstack([table, np.zeros((max(units - len(table), 0), 4))])
        sums = table.sum(axis=0)
        samples = _drawn(len(table)) @ table
        values = _measures(sums[None, :])
        drawn = _measures(samples)
        gold, found, predicted, right = (int(n) for n in sums)
        measures = (_measure(values[:, i], drawn[:, i]) for i in range(3))
        return Scores(gold, found, predicted, right, *measures)


def _drawn(units: int) -> NDArray[np.float64]:
    """How often each unit is drawn in each resample."""
    if units == 0:
        return np.zeros((RESAMPLES, 0))
    drawn = np.random.default_rng(SEED).multinomial(units, np.full(units, 1 / units), size=RESAMPLES)
    return drawn.astype(np.float64)


def _measures(sums: NDArray[np.float64]) -> NDArray[np.float64]:
    """Precision, recall and F1 of rows of sums; F1 is 0 where nothing is right, all are NaN where there is nothing."""
    gold, found, predicted, right = sums.T
    with np.errstate(invalid="ignore", divide="ignore"):
        precision, recall = right / predicted, found / gold
        p, r = np.nan_to_num(precision), np.nan_to_num(recall)
        f1 = np.where(p + r > 0, 2 * p * r / (p + r), 0.0)
    f1 = np.where((gold == 0) & (predicted == 0), np.nan, f1)
    return np.column_stack([precision, recall, f1])


def _measure(value: NDArray[np.float64], drawn: NDArray[np.float64]) -> Measure:
    if np.isnan(value[0]):
        return Measure(None)
    low, high = np.nanpercentile(drawn, [TAIL, 100 - TAIL])
    return Measure(round(float(value[0]), 4), round(float(low), 4), round(float(high), 4))
