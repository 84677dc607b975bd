# kind function
# want time n log n
# want space n
from functools import cmp_to_key
class Solution:
    def largestNumber(self, nums):
        a = sorted(map(str, nums), key=cmp_to_key(lambda x, y: (x + y < y + x) - (x + y > y + x)))
        return ''.join(a).lstrip('0') or '0'
