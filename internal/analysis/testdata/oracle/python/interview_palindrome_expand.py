# want time n^2
# want space 1
# kind function
class Solution:
    def countSubstrings(self, s: str) -> int:
        def expand(l, r):
            total = 0
            while l >= 0 and r < len(s) and s[l] == s[r]:
                total += 1
                l -= 1
                r += 1
            return total
        res = 0
        for i in range(len(s)):
            res += expand(i, i) + expand(i, i + 1)
        return res
