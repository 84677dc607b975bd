# want time 2^n
# want space 2^n
# kind function
class Solution:
    def letterCombinations(self, digits: str) -> List[str]:
        if not digits:
            return []
        phone = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
        res = []
        def backtrack(idx, comb):
            if idx == len(digits):
                res.append(comb[:])
                return
            for letter in phone[digits[idx]]:
                backtrack(idx + 1, comb + letter)
        backtrack(0, "")
        return res
