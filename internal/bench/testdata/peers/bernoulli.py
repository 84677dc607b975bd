"""Bernoulli numbers up to n, exactly (Akiyama-Tanigawa)."""
import sys
from fractions import Fraction
from typing import Iterator


def bernoulli(limit: int) -> Iterator[Fraction]:
    row: list[Fraction] = []
    for m in range(limit + 1):
        row.append(Fraction(1, m + 1))
        for j in range(m, 0, -1):
            row[j - 1] = j * (row[j - 1] - row[j])
        yield row[0]


if __name__ == "__main__":
    last = Fraction(0)
    for b in bernoulli(int(sys.argv[1])):
        last = b or last
    print(str(last.numerator)[:20], last.denominator)
