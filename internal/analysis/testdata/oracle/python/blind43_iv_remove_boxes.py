# want time n^k
# want space n^3
# kind function
class Solution:
    def removeBoxes(self, boxes):
        n = len(boxes)
        memo = {}
        def dp(i, j, k):
            if i > j:
                return 0
            if (i, j, k) in memo:
                return memo[(i, j, k)]
            res = dp(i + 1, j, 0) + (k + 1) ** 2
            for m in range(i + 1, j + 1):
                if boxes[m] == boxes[i]:
                    res = max(res, dp(i + 1, m - 1, 0) + dp(m, j, k + 1))
            memo[(i, j, k)] = res
            return res
        return dp(0, n - 1, 0)
