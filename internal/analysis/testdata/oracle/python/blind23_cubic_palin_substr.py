# kind function
# want time n^3
# want space 1
class Solution:
    def countSubstrings(self, s: str) -> int:
        def ok(i, j):
            while i < j:
                if s[i] != s[j]:
                    return False
                i += 1
                j -= 1
            return True
        n = len(s)
        return sum(ok(i, j) for i in range(n) for j in range(i, n))
