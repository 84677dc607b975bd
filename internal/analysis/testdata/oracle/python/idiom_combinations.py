# want time n^2
# want space 1
# kind function
from itertools import combinations
def closest(points):
    best = float("inf")
    for (x1, y1), (x2, y2) in combinations(points, 2):
        best = min(best, (x1 - x2) ** 2 + (y1 - y2) ** 2)
    return best
