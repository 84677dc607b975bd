# want time n^2 log n
# want space n^2
# inputs [[(i * 7 + j * 13) % (n * n) for j in range(n)] for i in range(n)],
class Solution:
    def swimInWater(self, grid):
        n = len(grid)
        h = [(grid[0][0], 0, 0)]
        seen = {(0, 0)}
        res = 0
        while h:
            t, i, j = heapq.heappop(h)
            res = max(res, t)
            if i == n - 1 and j == n - 1:
                return res
            for a, b in ((i+1, j), (i-1, j), (i, j+1), (i, j-1)):
                if 0 <= a < n and 0 <= b < n and (a, b) not in seen:
                    seen.add((a, b))
                    heapq.heappush(h, (grid[a][b], a, b))
