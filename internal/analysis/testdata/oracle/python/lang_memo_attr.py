# want time n
# want space n
# entry Solution.ways
# kind function
class Solution:
    def __init__(self):
        self.memo = {}
    def ways(self, n: int) -> int:
        if n <= 1:
            return 1
        if n in self.memo:
            return self.memo[n]
        self.memo[n] = self.ways(n - 1) + self.ways(n - 2)
        return self.memo[n]
