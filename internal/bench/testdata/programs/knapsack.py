"""Best value for a weight of n with forty made-up things."""
import sys

n = int(sys.argv[1])
things = [(17 + i * 7 % 23, 10 + i * 11 % 37) for i in range(40)]
best = [0] * (n + 1)
for weight, value in things:
    for w in range(n, weight - 1, -1):
        if best[w - weight] + value > best[w]:
            best[w] = best[w - weight] + value
print(best[n])
