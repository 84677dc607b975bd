# kind function
# want time n
# want space n
class Solution:
    def longestPalindrome(self, s):
        t = '#' + '#'.join(s) + '#'
        n = len(t)
        p = [0] * n
        c = r = 0
        for i in range(n):
            if i < r: p[i] = min(r - i, p[2*c - i])
            while i - p[i] - 1 >= 0 and i + p[i] + 1 < n and t[i - p[i] - 1] == t[i + p[i] + 1]:
                p[i] += 1
            if i + p[i] > r: c, r = i, i + p[i]
        k = max(range(n), key=p.__getitem__)
        return s[(k - p[k]) // 2:(k + p[k]) // 2]
