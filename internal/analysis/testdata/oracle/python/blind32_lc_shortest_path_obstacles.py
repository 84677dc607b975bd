# want time n^3
# want space n^3
# kind function
from collections import deque
class Solution:
    def shortestPath(self, grid, k):
        rows, cols = len(grid), len(grid[0])
        queue = deque([(0, 0, 0, k)])
        seen = {(0, 0, k)}
        while queue:
            steps, r, c, rem = queue.popleft()
            if (r, c) == (rows - 1, cols - 1):
                return steps
            for nr, nc in ((r, c + 1), (r + 1, c), (r, c - 1), (r - 1, c)):
                if 0 <= nr < rows and 0 <= nc < cols:
                    nk = rem - grid[nr][nc]
                    if nk >= 0 and (nr, nc, nk) not in seen:
                        seen.add((nr, nc, nk))
                        queue.append((steps + 1, nr, nc, nk))
        return -1
