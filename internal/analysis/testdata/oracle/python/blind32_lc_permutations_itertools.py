# want time n!
# kind function
from itertools import permutations
class Solution:
    def largestTime(self, digits):
        best = -1
        for p in permutations(digits):
            v = int(''.join(map(str, p)))
            if v > best:
                best = v
        return best
