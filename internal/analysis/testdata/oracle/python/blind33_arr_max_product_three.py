# want time n log n
# want space 1
# kind function
# entry maximumProduct
def maximumProduct(nums):
    nums.sort()
    return max(nums[-1] * nums[-2] * nums[-3], nums[0] * nums[1] * nums[-1])
