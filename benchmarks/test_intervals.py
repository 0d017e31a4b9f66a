"""python3 -m unittest discover -s benchmarks"""

import random
import unittest

import intervals


class IntervalsTest(unittest.TestCase):

    def test_finds_the_median_of_ratios_by_pair(self):
        found = intervals.of_pairs([2, 30, 8], [1, 10, 2])

        self.assertEqual(found.median, 3)
        self.assertEqual((found.low, found.high), (2, 4))

    def test_is_certain_of_what_never_varies(self):
        found = intervals.of_ratios([1.02] * 20)

        self.assertEqual((found.low, found.median, found.high), (1.02, 1.02, 1.02))

    def test_is_the_same_every_time(self):
        ratios = [1 + i / 100 for i in range(20)]

        self.assertEqual(intervals.of_ratios(ratios), intervals.of_ratios(ratios))

    def test_calls_worse_what_is_above_the_bound_with_all_of_its_interval(self):
        self.assertTrue(intervals.Interval(1.2, 1.05, 1.4).is_no_worse)
        self.assertFalse(intervals.Interval(1.2, 1.051, 1.4).is_no_worse)
        self.assertTrue(intervals.Interval(0.9, 0.8, 1.0).is_no_worse)

    def test_holds_the_true_median_about_nineteen_times_of_twenty(self):
        draws = random.Random(7)
        intervals.RESAMPLES, usual = 1_000, intervals.RESAMPLES
        try:
            found = [intervals.of_ratios([draws.lognormvariate(0, 0.1) for _ in range(20)]) for _ in range(400)]
        finally:
            intervals.RESAMPLES = usual

        held = sum(each.low <= 1 <= each.high for each in found) / len(found)
        self.assertGreater(held, 0.91)
        self.assertLess(held, 0.99)

    def test_refuses_what_is_not_in_pairs(self):
        with self.assertRaises(ValueError):
            intervals.of_pairs([1, 2], [1])
        with self.assertRaises(ValueError):
            intervals.of_pairs([], [])


if __name__ == "__main__":
    unittest.main()
