"""Pi by throwing darts."""
import random
import sys

random.seed(7)
n = int(sys.argv[1])
hits = 0
for _ in range(n):
    x, y = random.random(), random.random()
    if x * x + y * y < 1:
        hits += 1
print(4 * hits / n)
