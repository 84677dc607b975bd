# want time n
# want space n
def tour2(nums):
    while len(nums) > 1:
        nums = [max(a, b) for a, b in zip(nums[::2], nums[1::2])]
    return nums[0]
