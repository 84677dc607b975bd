"""Insertion sort of the integers on stdin."""
import sys

xs = [int(t) for t in sys.stdin.read().split()]
for i in range(1, len(xs)):
    x, j = xs[i], i
    while j > 0 and xs[j - 1] > x:
        xs[j] = xs[j - 1]
        j -= 1
    xs[j] = x
print(xs[0], xs[len(xs) // 2], xs[-1])
