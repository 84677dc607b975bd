# want time n
# want space n
# kind function
class Solution:
    def stoneGameVIII(self, stones: List[int]) -> int:
        s = list(accumulate(stones))
        f = s[-1]
        for i in range(len(stones) - 2, 0, -1):
            f = max(f, s[i] - f)
        return f
