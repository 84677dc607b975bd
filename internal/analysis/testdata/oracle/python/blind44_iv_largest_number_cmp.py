# want time n log n
# want space n
# kind function
from functools import cmp_to_key
class Solution:
    def largestNumber(self, nums):
        arr = [str(x) for x in nums]
        def compare(a, b):
            return -1 if a + b > b + a else 1
        arr.sort(key=cmp_to_key(compare))
        return str(int("".join(arr)))
