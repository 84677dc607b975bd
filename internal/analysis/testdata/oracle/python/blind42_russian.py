# kind function
# want time n log n
# want space n
import bisect
class Solution:
    def maxEnvelopes(self, env):
        env.sort(key=lambda e: (e[0], -e[1]))
        dp = []
        for _, h in env:
            i = bisect.bisect_left(dp, h)
            if i == len(dp): dp.append(h)
            else: dp[i] = h
        return len(dp)
