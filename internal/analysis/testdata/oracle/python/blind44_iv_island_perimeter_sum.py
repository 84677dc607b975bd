# want time n^2
# want space 1
# kind function
def islandPerimeter(grid):
    def w(r, c):
        return 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c]
    return sum(4 - sum(bool(w(r + a, c + b)) for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0)))
               for r in range(len(grid)) for c in range(len(grid[0])) if grid[r][c])
