# want time n!
# want space n!
# kind function
from typing import List
class Solution:
    def permute(self, nums: List[int]) -> List[List[int]]:
        out = []
        def go(path, left):
            if not left:
                out.append(path)
                return
            for i in range(len(left)):
                go(path + [left[i]], left[:i] + left[i + 1:])
        go([], nums)
        return out
