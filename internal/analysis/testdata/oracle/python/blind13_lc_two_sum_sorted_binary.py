# want time n log n
# want space 1
class Solution:
    def twoSum(self, numbers, target):
        for i, x in enumerate(numbers):
            lo, hi = i + 1, len(numbers) - 1
            while lo <= hi:
                mid = lo + (hi - lo) // 2
                if numbers[mid] == target - x:
                    return [i + 1, mid + 1]
                if numbers[mid] < target - x:
                    lo = mid + 1
                else:
                    hi = mid - 1
        return []
