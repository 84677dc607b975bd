# kind function
# want time n^2
# want space n^2
class Solution:
    def pacificAtlantic(self, heights):
        R, C = len(heights), len(heights[0])
        pac, atl = set(), set()
        def dfs(r, c, seen, prev):
            if (r, c) in seen or r < 0 or c < 0 or r == R or c == C or heights[r][c] < prev:
                return
            seen.add((r, c))
            for dr, dc in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                dfs(r + dr, c + dc, seen, heights[r][c])
        for c in range(C):
            dfs(0, c, pac, heights[0][c])
            dfs(R - 1, c, atl, heights[R - 1][c])
        for r in range(R):
            dfs(r, 0, pac, heights[r][0])
            dfs(r, C - 1, atl, heights[r][C - 1])
        return [[r, c] for r in range(R) for c in range(C) if (r, c) in pac and (r, c) in atl]
