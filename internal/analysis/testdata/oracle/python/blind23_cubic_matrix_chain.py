# kind function
# want time n^3
# want space n^2
class Solution:
    def mergeStones(self, stones: List[int]) -> int:
        n = len(stones)
        s = list(accumulate(stones, initial=0))
        f = [[inf] * n for _ in range(n)]
        for i in range(n):
            f[i][i] = 0
        for length in range(2, n + 1):
            for i in range(n - length + 1):
                j = i + length - 1
                for m in range(i, j):
                    f[i][j] = min(f[i][j], f[i][m] + f[m + 1][j])
                f[i][j] += s[j + 1] - s[i]
        return f[0][n - 1]
