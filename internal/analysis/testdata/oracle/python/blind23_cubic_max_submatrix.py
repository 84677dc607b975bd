# kind function
# want time n^3
# want space n
class Solution:
    def maxSumSubmatrix(self, matrix: List[List[int]]) -> int:
        m, n = len(matrix), len(matrix[0])
        ans = -inf
        for i in range(m):
            nums = [0] * n
            for j in range(i, m):
                cur = 0
                for h in range(n):
                    nums[h] += matrix[j][h]
                    cur = max(cur + nums[h], nums[h])
                    ans = max(ans, cur)
        return ans
