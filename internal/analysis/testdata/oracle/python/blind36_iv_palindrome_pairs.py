# want time n^2
# want space n
# kind function
class Solution:
    def palindromePairs(self, words):
        idx = {w: i for i, w in enumerate(words)}
        res = []
        for i, w in enumerate(words):
            for j in range(len(w) + 1):
                pre, suf = w[:j], w[j:]
                if pre == pre[::-1]:
                    back = suf[::-1]
                    if back != w and back in idx:
                        res.append([idx[back], i])
                if j != len(w) and suf == suf[::-1]:
                    back = pre[::-1]
                    if back != w and back in idx:
                        res.append([i, idx[back]])
        return res
