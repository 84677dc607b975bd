# want time n^2
# want space n^2
# kind function
from collections import deque
class Solution:
    def orangesRotting(self, grid):
        q = deque()
        fresh, time = 0, 0
        R, C = len(grid), len(grid[0])
        for r in range(R):
            for c in range(C):
                if grid[r][c] == 1:
                    fresh += 1
                elif grid[r][c] == 2:
                    q.append((r, c))
        while q and fresh > 0:
            for _ in range(len(q)):
                r, c = q.popleft()
                for dr, dc in [(0, 1), (0, -1), (1, 0), (-1, 0)]:
                    row, col = r + dr, c + dc
                    if row in range(R) and col in range(C) and grid[row][col] == 1:
                        grid[row][col] = 2
                        fresh -= 1
                        q.append((row, col))
            time += 1
        return time if fresh == 0 else -1
