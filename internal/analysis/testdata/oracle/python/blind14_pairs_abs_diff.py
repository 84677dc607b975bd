# want time n^2
# want space n
def closest(points):
    best = float('inf')
    for i, (x1, y1) in enumerate(points):
        for x2, y2 in points[i + 1:]:
            best = min(best, abs(x1 - x2) + abs(y1 - y2))
    return best
