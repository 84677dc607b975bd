# want time 2^n
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        if not digits:
            return []
        m = {'2': 'abc', '3': 'def', '4': 'ghi', '5': 'jkl', '6': 'mno', '7': 'pqrs', '8': 'tuv', '9': 'wxyz'}
        res = []
        def bt(i, cur):
            if i == len(digits):
                res.append(cur)
                return
            for c in m[digits[i]]:
                bt(i + 1, cur + c)
        bt(0, '')
        return res
