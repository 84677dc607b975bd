# want time 2^n
class Solution:
    def letterCombinations(self, digits):
        if not digits: return []
        m = {'2': 'abc', '3': 'def', '4': 'ghi', '5': 'jkl', '6': 'mno', '7': 'pqrs', '8': 'tuv', '9': 'wxyz'}
        out = ['']
        for d in digits:
            out = [p + c for p in out for c in m[d]]
        return out
