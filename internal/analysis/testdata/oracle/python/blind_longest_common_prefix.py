# want time n
class Solution:
    def longestCommonPrefix(self, strs):
        for i, ch in enumerate(strs[0]):
            for s in strs:
                if i == len(s) or s[i] != ch:
                    return strs[0][:i]
        return strs[0]
