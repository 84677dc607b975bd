# want time n^2
# want space n
from collections import Counter
from math import gcd
def max_points(points):
    best = 1
    for i, (x, y) in enumerate(points):
        c = Counter()
        for a, b in points[:i]:
            dx, dy = a - x, b - y
            g = gcd(dx, dy)
            c[(dx // g, dy // g)] += 1
        if c:
            best = max(best, 1 + max(c.values()))
    return best
