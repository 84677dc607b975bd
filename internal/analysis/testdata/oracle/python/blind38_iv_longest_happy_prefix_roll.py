# want time n
# kind function
class Solution:
    def longestPrefix(self, s: str) -> str:
        MOD, B = 10**9 + 7, 31
        h1 = h2 = 0
        p = 1
        best = 0
        for i in range(len(s) - 1):
            h1 = (h1 * B + ord(s[i])) % MOD
            h2 = (h2 + ord(s[len(s) - 1 - i]) * p) % MOD
            p = p * B % MOD
            if h1 == h2:
                best = i + 1
        return s[:best]
