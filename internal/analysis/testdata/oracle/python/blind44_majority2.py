# kind function
# want time n
# want space 1
class Solution:
    def majorityElement(self, nums):
        a = b = None
        x = y = 0
        for n in nums:
            if n == a: x += 1
            elif n == b: y += 1
            elif x == 0: a, x = n, 1
            elif y == 0: b, y = n, 1
            else: x -= 1; y -= 1
        return [n for n in {a, b} if nums.count(n) > len(nums) // 3]
