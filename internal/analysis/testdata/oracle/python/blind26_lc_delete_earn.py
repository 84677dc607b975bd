# kind function
# want time n
# want space n
class Solution:
    def deleteAndEarn(self, nums: List[int]) -> int:
        mx = max(nums)
        total = [0] * (mx + 1)
        for num in nums:
            total[num] += num
        first = total[0]
        second = max(total[0], total[1])
        for i in range(2, mx + 1):
            cur = max(first + total[i], second)
            first = second
            second = cur
        return second
