# want time n^2
def dedupe(nums):
    i = 0
    while i < len(nums):
        if nums[i] == 0:
            nums.pop(i)
        else:
            i += 1
    return nums
