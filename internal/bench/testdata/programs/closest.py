"""The closest two of the points on stdin, by trying all."""
import sys

points = [tuple(map(float, line.split())) for line in sys.stdin]
best = float("inf")
for i in range(len(points)):
    x, y = points[i]
    for j in range(i + 1, len(points)):
        dx, dy = points[j][0] - x, points[j][1] - y
        d = dx * dx + dy * dy
        if d < best:
            best = d
print(best ** 0.5)
