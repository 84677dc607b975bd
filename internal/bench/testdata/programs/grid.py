"""Cheapest way down and right through a grid: "rows cols", then the rows."""
import sys

rows, cols = map(int, sys.stdin.readline().split())
grid = [list(map(int, sys.stdin.readline().split())) for _ in range(rows)]
for y in range(rows):
    for x in range(cols):
        if x and y:
            grid[y][x] += min(grid[y - 1][x], grid[y][x - 1])
        elif x or y:
            grid[y][x] += grid[y][x - 1] if x else grid[y - 1][x]
print(grid[-1][-1])
