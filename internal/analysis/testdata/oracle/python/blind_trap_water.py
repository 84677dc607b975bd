# want time n
# want space 1
class Solution:
    def trap(self, height: List[int]) -> int:
        left, right = 0, len(height) - 1
        lmax = rmax = res = 0
        while left < right:
            if height[left] < height[right]:
                lmax = max(lmax, height[left])
                res += lmax - height[left]
                left += 1
            else:
                rmax = max(rmax, height[right])
                res += rmax - height[right]
                right -= 1
        return res
