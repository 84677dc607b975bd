"""Assign each customer to the nearest of the depots with a k-d tree."""
import sys
from collections import Counter


class Node:
    __slots__ = ("point", "left", "right", "axis")

    def __init__(self, point, left, right, axis):
        self.point, self.left, self.right, self.axis = point, left, right, axis


def build(points, depth=0):
    if not points:
        return None
    axis = depth & 1
    points.sort(key=lambda p: p[axis])
    mid = len(points) // 2
    return Node(points[mid], build(points[:mid], depth + 1), build(points[mid + 1:], depth + 1), axis)


def nearest(root, target):
    best, best_d = None, float("inf")
    stack = [(root, 0.0)]
    while stack:
        node, bound = stack.pop()
        if node is None or bound >= best_d:
            continue
        px, py = node.point
        d = (px - target[0]) ** 2 + (py - target[1]) ** 2
        if d < best_d:
            best, best_d = node.point, d
        gap = target[node.axis] - node.point[node.axis]
        near, far = (node.left, node.right) if gap < 0 else (node.right, node.left)
        stack.append((far, gap * gap))
        stack.append((near, 0.0))
    return best


def main():
    places = [tuple(float(v) for v in line.split()) for line in sys.stdin]
    # One place in five is a depot, the others are customers.
    depots, customers = places[::5], [p for i, p in enumerate(places) if i % 5]
    tree = build(depots)
    load = Counter(nearest(tree, c) for c in customers)
    for depot, n in load.most_common(5):
        print(depot, n)


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    main()
