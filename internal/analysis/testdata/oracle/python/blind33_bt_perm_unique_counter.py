# want time n!
# want space n!
# kind function
# entry permuteUnique
from collections import Counter
def permuteUnique(nums):
    results = []
    def backtrack(comb, counter):
        if len(comb) == len(nums):
            results.append(list(comb))
            return
        for num in counter:
            if counter[num] > 0:
                comb.append(num)
                counter[num] -= 1
                backtrack(comb, counter)
                comb.pop()
                counter[num] += 1
    backtrack([], Counter(nums))
    return results
