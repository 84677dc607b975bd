# want time n^2
# want space n
# kind function
from functools import lru_cache
class Solution:
    def coinChange(self, coins, amount):
        @lru_cache(maxsize=None)
        def rec(rem):
            if rem == 0:
                return 0
            if rem < 0:
                return float('inf')
            return 1 + min(rec(rem - c) for c in coins)
        ans = rec(amount)
        return ans if ans != float('inf') else -1
