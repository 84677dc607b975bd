"""Best round trip of a courier through n stops (Held-Karp over subsets)."""
import sys
from itertools import combinations
from random import Random


def distances(n):
    rng = Random(n)
    spots = [(rng.uniform(0, 100), rng.uniform(0, 100)) for _ in range(n)]
    return [[((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 for bx, by in spots] for ax, ay in spots]


def held_karp(dist):
    n = len(dist)
    cost = {(1 << k, k): dist[0][k] for k in range(1, n)}
    for size in range(2, n):
        layer = {}
        for subset in combinations(range(1, n), size):
            bits = sum(1 << b for b in subset)
            for k in subset:
                rest = bits & ~(1 << k)
                layer[bits, k] = min(cost[rest, m] + dist[m][k] for m in subset if m != k)
        cost = layer
    full = (1 << n) - 2
    return min(cost[full, k] + dist[k][0] for k in range(1, n))


def main():
    print(f"{held_karp(distances(int(sys.argv[1]))):.3f}")


if __name__ == "__main__":
    main()
