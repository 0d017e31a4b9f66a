"""How sure a ratio is."""

import dataclasses
import random
import statistics

RESAMPLES = 10_000
NO_WORSE = 1.05


@dataclasses.dataclass(frozen=True)
class Interval:
    """The median of ratios that were taken in pairs, and between which two it lies with a confidence of 95 %."""

    median: float
    low: float
    high: float

    @property
    def is_no_worse(self):
        """Ratios above 1 are the slower ones: worse is what lies above NO_WORSE with all of its interval."""
        return self.low <= NO_WORSE


def of_pairs(ones, others):
    """The interval of one to the other, pair by pair: what disturbs both of a pair alike is not in it."""
    if len(ones) != len(others) or not ones:
        raise ValueError(f"{len(ones)} and {len(others)} values (expected: pairs, one at least)")
    return of_ratios([one / other for one, other in zip(ones, others)])


def of_ratios(ratios):
    """By the bootstrap: the medians of as many ratios drawn with replacement, 10,000 times, without the outer 5 %."""
    draws = random.Random(1)  # The same figures give the same interval.
    medians = sorted(statistics.median(draws.choices(ratios, k=len(ratios))) for _ in range(RESAMPLES))
    outer = RESAMPLES // 40
    return Interval(statistics.median(ratios), medians[outer], medians[-1 - outer])
