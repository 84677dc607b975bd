"""Median and quartiles of the numbers on stdin."""
import sys

xs = sorted(float(line) for line in sys.stdin)
n = len(xs)
print(xs[n // 4], xs[n // 2], xs[3 * n // 4])
