# want time n
# want space n
class Solution:
    def mincostTickets(self, days, costs):
        dayset = set(days)
        last = days[-1]
        dp = [0] * (last + 1)
        for d in range(1, last + 1):
            if d not in dayset:
                dp[d] = dp[d - 1]
            else:
                dp[d] = min(dp[max(0, d - t)] + c for t, c in zip((1, 7, 30), costs))
        return dp[last]
