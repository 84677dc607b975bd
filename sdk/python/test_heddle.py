"""Against a running server (HEDDLE_SERVER): python3 -m unittest -v"""

import collections
import math
import sys
import unittest
from functools import reduce

from heddle import HeddleError, HeddleExecutor, NotShippable

LIMIT = 100


class Point(collections.namedtuple("Point", "x y")):
    def norm(self):
        return math.hypot(self.x, self.y)


class Odd(Exception):
    pass


def square(x):
    return x * x


def total(xs):
    return reduce(lambda a, b: a + square(b), xs, 0)


def below(x):
    if x > LIMIT:
        raise ValueError(f"{x} is above {LIMIT}")
    return x


def raises(n):
    def deeper():
        raise Odd(f"at {n}")
    deeper()


class Executor(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.ex = HeddleExecutor(max_workers=4)

    @classmethod
    def tearDownClass(cls):
        cls.ex.shutdown()

    def test_map_keeps_order(self):
        self.assertEqual(list(self.ex.map(square, range(8))), [x * x for x in range(8)])

    def test_helpers_and_modules(self):
        self.assertEqual(self.ex.submit(total, [1, 2, 3]).result(), 14)
        self.assertAlmostEqual(self.ex.submit(math_of, 2).result(), math.sqrt(2))

    def test_module_variables(self):
        self.assertEqual(self.ex.submit(below, 7).result(), 7)
        with self.assertRaisesRegex(ValueError, "101 is above 100"):
            self.ex.submit(below, 101).result()

    def test_closures_and_lambdas(self):
        k = 10
        self.assertEqual(self.ex.submit(lambda x: x + k, 1).result(), 11)

        def scaled(x, by=2):
            return x * by * k
        self.assertEqual(self.ex.submit(scaled, 3, by=4).result(), 120)

    def test_values_that_are_no_json(self):
        self.assertEqual(self.ex.submit(square, 1 + 2j).result(), -3 + 4j)
        self.assertEqual(self.ex.submit(as_set, [1, 1, 2]).result(), {1, 2})
        self.assertEqual(self.ex.submit(far, 3, 4).result(), 5.0)

    def test_exceptions_come_home(self):
        with self.assertRaises(Exception) as caught:
            self.ex.submit(raises, 3).result()
        self.assertIn("at 3", str(caught.exception))
        self.assertIn("deeper", str(caught.exception.__cause__))

    def test_what_cannot_be_sent(self):
        count = 0

        def counts():
            nonlocal count
            count += 1
        with self.assertRaisesRegex(NotShippable, "cannot come home"):
            self.ex.submit(counts)
        with self.assertRaises(NotShippable):
            self.ex.submit(len, [])
        with self.assertRaises(NotShippable):
            self.ex.submit(square, sys.stdin)

    def test_ends_badly(self):
        with self.assertRaisesRegex(HeddleError, "exit"):
            self.ex.submit(leaves).result()
        with HeddleExecutor(deadline=0.5) as ex, self.assertRaisesRegex(HeddleError, "deadline"):
            ex.submit(forever).result()

    def test_no_server(self):
        with HeddleExecutor("127.0.0.1:1") as ex, self.assertRaisesRegex(HeddleError, "is heddle up"):
            ex.submit(square, 1).result()


def math_of(x):
    return math.sqrt(x)


def as_set(xs):
    return set(xs)


def far(x, y):
    return Point(x, y).norm()


def leaves():
    import os
    os._exit(3)


def forever():
    while True:
        pass


if __name__ == "__main__":
    unittest.main()
