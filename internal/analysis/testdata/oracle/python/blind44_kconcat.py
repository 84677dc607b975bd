# kind function
# want time n
# want space 1
class Solution:
    def kConcatenationMaxSum(self, arr, k):
        def kad(a, times):
            best = cur = 0
            for _ in range(times):
                for x in a:
                    cur = max(0, cur + x)
                    best = max(best, cur)
            return best
        s = sum(arr)
        if k == 1: return kad(arr, 1)
        return (kad(arr, 2) + max(0, s) * (k - 2)) % (10**9 + 7)
