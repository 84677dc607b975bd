# want time n^2
# want space n^2
class Solution:
    def longestIncreasingPath(self, matrix):
        R, C = len(matrix), len(matrix[0])
        @lru_cache(None)
        def f(r, c):
            best = 1
            for dr, dc in ((0,1),(1,0),(0,-1),(-1,0)):
                x, y = r + dr, c + dc
                if 0 <= x < R and 0 <= y < C and matrix[x][y] > matrix[r][c]:
                    best = max(best, 1 + f(x, y))
            return best
        return max(f(r, c) for r in range(R) for c in range(C))
