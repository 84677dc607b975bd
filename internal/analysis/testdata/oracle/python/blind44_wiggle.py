# kind function
# want time n log n
# want space n
class Solution:
    def wiggleSort(self, nums):
        a = sorted(nums)
        h = len(a[::2]) - 1
        nums[::2], nums[1::2] = a[h::-1], a[:h:-1]
