# want time n
# want space 1
class Solution:
    def oddOneOut(self, values: List[int]) -> int:
        return reduce(xor, values)
