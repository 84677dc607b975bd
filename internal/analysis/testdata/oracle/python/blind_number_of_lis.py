# want time n^2
# want space n
class Solution:
    def findNumberOfLIS(self, nums):
        n = len(nums)
        L, C = [1] * n, [1] * n
        for i in range(n):
            for j in range(i):
                if nums[j] < nums[i]:
                    if L[j] + 1 > L[i]:
                        L[i], C[i] = L[j] + 1, C[j]
                    elif L[j] + 1 == L[i]:
                        C[i] += C[j]
        m = max(L)
        return sum(c for l, c in zip(L, C) if l == m)
