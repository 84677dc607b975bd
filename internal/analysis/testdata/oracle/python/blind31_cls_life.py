# want time n^2
# want space n^2
# kind function
# entry step
class Life:
    def __init__(self, grid):
        self.grid = grid
        self.h = len(grid)
        self.w = len(grid[0])
    def neighbours(self, r, c):
        total = 0
        for dr in (-1, 0, 1):
            for dc in (-1, 0, 1):
                if (dr or dc) and 0 <= r + dr < self.h and 0 <= c + dc < self.w:
                    total += self.grid[r + dr][c + dc]
        return total
    def step(self):
        new = [[0] * self.w for _ in range(self.h)]
        for r in range(self.h):
            for c in range(self.w):
                n = self.neighbours(r, c)
                new[r][c] = 1 if n == 3 or (n == 2 and self.grid[r][c]) else 0
        self.grid = new
