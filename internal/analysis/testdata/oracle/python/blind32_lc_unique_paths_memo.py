# want time n^2
# want space n^2
# kind function
class Solution:
    def uniquePaths(self, m: int, n: int, memo=None) -> int:
        if memo is None:
            memo = {}
        if m == 1 or n == 1:
            return 1
        if (m, n) in memo:
            return memo[(m, n)]
        memo[(m, n)] = self.uniquePaths(m - 1, n, memo) + self.uniquePaths(m, n - 1, memo)
        return memo[(m, n)]
