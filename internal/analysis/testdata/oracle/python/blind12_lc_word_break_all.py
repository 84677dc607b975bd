# want time 2^n
class Solution:
    def wordBreak(self, s, wordDict):
        words = set(wordDict)
        res = []
        def go(i, path):
            if i == len(s):
                res.append(' '.join(path))
                return
            for j in range(i + 1, len(s) + 1):
                if s[i:j] in words:
                    go(j, path + [s[i:j]])
        go(0, [])
        return res
