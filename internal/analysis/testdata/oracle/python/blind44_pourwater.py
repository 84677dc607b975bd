# kind function
# want time n^2 log n
# want space n^2
class Solution:
    def trapRainWater(self, h):
        import heapq
        R, C = len(h), len(h[0])
        hp, seen = [], [[False] * C for _ in range(R)]
        for r in range(R):
            for c in range(C):
                if r in (0, R - 1) or c in (0, C - 1):
                    heapq.heappush(hp, (h[r][c], r, c))
                    seen[r][c] = True
        res = 0
        while hp:
            v, r, c = heapq.heappop(hp)
            for x, y in ((r+1, c), (r-1, c), (r, c+1), (r, c-1)):
                if 0 <= x < R and 0 <= y < C and not seen[x][y]:
                    seen[x][y] = True
                    res += max(0, v - h[x][y])
                    heapq.heappush(hp, (max(v, h[x][y]), x, y))
        return res
