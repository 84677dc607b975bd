# want time n
# want space 1
# kind function
from typing import List
class Solution:
    def trap(self, height: List[int]) -> int:
        l, r = 0, len(height) - 1
        lmax = rmax = total = 0
        while l < r:
            if height[l] < height[r]:
                lmax = max(lmax, height[l])
                total += lmax - height[l]
                l += 1
            else:
                rmax = max(rmax, height[r])
                total += rmax - height[r]
                r -= 1
        return total
