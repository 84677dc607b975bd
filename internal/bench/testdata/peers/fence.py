"""Shortest fence around all the sites: convex hull, its length and area."""
import math
import sys
from functools import reduce


def cross(o, a, b):
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])


def half(points):
    def push(chain, p):
        while len(chain) > 1 and cross(chain[-2], chain[-1], p) <= 0:
            chain.pop()
        chain.append(p)
        return chain

    return reduce(push, points, [])


def hull(points):
    points = sorted(set(points))
    return half(points)[:-1] + half(reversed(points))[:-1]


def main(handle=sys.stdin):
    sites = [tuple(map(float, line.split())) for line in handle]
    ring = hull(sites)
    edges = list(zip(ring, ring[1:] + ring[:1]))
    length = sum(math.dist(p, q) for p, q in edges)
    area = sum(p[0] * q[1] - q[0] * p[1] for p, q in edges) / 2
    print(len(ring), round(length, 3), round(area, 3))


if __name__ == "__main__":
    main()
