# want time n
# want space n
class Solution:
    memo = {}
    def climbStairs(self, n):
        if n <= 2: return n
        if n in self.memo: return self.memo[n]
        self.memo[n] = self.climbStairs(n-1) + self.climbStairs(n-2)
        return self.memo[n]
