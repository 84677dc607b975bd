"""Cluster the points on stdin ("x y" a line) into k groups by Lloyd's algorithm."""
import sys


def nearest(point, centres):
    best, best_d = 0, float("inf")
    for i, c in enumerate(centres):
        d = (point[0] - c[0]) ** 2 + (point[1] - c[1]) ** 2
        if d < best_d:
            best, best_d = i, d
    return best


def kmeans(points, k, rounds=10):
    centres = points[:k]
    for _ in range(rounds):
        groups = [[] for _ in range(k)]
        for p in points:
            groups[nearest(p, centres)].append(p)
        centres = [
            (sum(p[0] for p in g) / len(g), sum(p[1] for p in g) / len(g)) if g else c
            for g, c in zip(groups, centres)
        ]
    return centres


points = [tuple(map(float, line.split())) for line in sys.stdin]
k = int(sys.argv[1]) if len(sys.argv) > 1 else 4
for x, y in kmeans(points, k):
    print(f"{x:.4f} {y:.4f}")
