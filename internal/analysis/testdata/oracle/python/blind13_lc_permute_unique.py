# want time n!
class Solution:
    def permuteUnique(self, nums):
        from collections import Counter
        res = []
        counter = Counter(nums)
        def backtrack(comb):
            if len(comb) == len(nums):
                res.append(list(comb))
                return
            for num in counter:
                if counter[num] > 0:
                    comb.append(num)
                    counter[num] -= 1
                    backtrack(comb)
                    comb.pop()
                    counter[num] += 1
        backtrack([])
        return res
