# want time n^3
# want space n^3
# kind function
class Solution:
    def cherryPickup(self, grid):
        n = len(grid)
        memo = [[[None] * n for _ in range(n)] for _ in range(n)]

        def dp(r1, c1, c2):
            r2 = r1 + c1 - c2
            if n == r1 or n == r2 or n == c1 or n == c2 or grid[r1][c1] == -1 or grid[r2][c2] == -1:
                return float('-inf')
            elif r1 == c1 == n - 1:
                return grid[r1][c1]
            elif memo[r1][c1][c2] is not None:
                return memo[r1][c1][c2]
            else:
                ans = grid[r1][c1] + (c1 != c2) * grid[r2][c2]
                ans += max(dp(r1, c1 + 1, c2 + 1), dp(r1 + 1, c1, c2 + 1),
                           dp(r1, c1 + 1, c2), dp(r1 + 1, c1, c2))
            memo[r1][c1][c2] = ans
            return ans

        return max(0, dp(0, 0, 0))
