"""Estimate pi by throwing darts: python montecarlo.py THROWS."""
import random
import sys


def main():
    throws = int(sys.argv[1])
    hits = 0
    for _ in range(throws):
        x = random.random()
        y = random.random()
        if x * x + y * y <= 1.0:
            hits += 1
    print(4 * hits / throws)


main()
