# want time 2^n
# want space 2^n
# kind function
class Solution:
    def letterCasePermutation(self, s):
        res = ['']
        for ch in s:
            if ch.isalpha():
                res = [i + j for i in res for j in [ch.upper(), ch.lower()]]
            else:
                res = [i + ch for i in res]
        return res
