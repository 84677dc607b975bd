# want time n
# want space n
# kind function
class Solution:
    def longestOnes(self, nums: List[int], k: int) -> int:
        zeros = []
        l = best = 0
        for r, x in enumerate(nums):
            if x == 0:
                zeros.append(r)
                if len(zeros) > k:
                    l = zeros[len(zeros) - k - 1] + 1
            best = max(best, r - l + 1)
        return best
