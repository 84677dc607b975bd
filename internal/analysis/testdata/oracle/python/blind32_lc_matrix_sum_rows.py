# want time n^2
# want space 1
# kind function
class Solution:
    def maximumWealth(self, accounts):
        return max(sum(a) for a in accounts)
