# kind function
# want time n
# want space n
class Solution:
    def maximumGap(self, nums):
        if len(nums) < 2: return 0
        lo, hi, n = min(nums), max(nums), len(nums)
        if lo == hi: return 0
        size = max(1, (hi - lo) // (n - 1))
        k = (hi - lo) // size + 1
        b = [[None, None] for _ in range(k)]
        for x in nums:
            c = b[(x - lo) // size]
            c[0] = x if c[0] is None else min(c[0], x)
            c[1] = x if c[1] is None else max(c[1], x)
        b = [c for c in b if c[0] is not None]
        return max(b[i][0] - b[i-1][1] for i in range(1, len(b)))
