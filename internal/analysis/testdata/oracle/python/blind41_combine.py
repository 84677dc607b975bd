# kind function
# want time 2^n
# want space 2^n
from itertools import combinations
class Solution:
    def combine(self, n, k):
        return list(map(list, combinations(range(1, n + 1), k)))
