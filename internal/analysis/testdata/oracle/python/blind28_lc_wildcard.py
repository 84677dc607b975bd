# want time n^2
# want space n^2
# kind function
class Solution:
    def isMatch(self, s: str, p: str) -> bool:
        memo = {}
        def dp(i, j):
            if (i, j) in memo:
                return memo[i, j]
            if j == len(p):
                ans = i == len(s)
            elif i == len(s):
                ans = p[j] == '*' and dp(i, j + 1)
            elif p[j] in (s[i], '?'):
                ans = dp(i + 1, j + 1)
            elif p[j] == '*':
                ans = dp(i, j + 1) or dp(i + 1, j)
            else:
                ans = False
            memo[i, j] = ans
            return ans
        return dp(0, 0)
