# want time n
class Solution:
    def findAnagrams(self, s, p):
        need, win = Counter(p), Counter(s[:len(p) - 1])
        res = []
        for i in range(len(p) - 1, len(s)):
            win[s[i]] += 1
            if win == need:
                res.append(i - len(p) + 1)
            win[s[i - len(p) + 1]] -= 1
            if win[s[i - len(p) + 1]] == 0:
                del win[s[i - len(p) + 1]]
        return res
