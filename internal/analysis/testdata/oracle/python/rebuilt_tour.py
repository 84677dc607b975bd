# want time n
# want space n
def tour(nums):
    while len(nums) > 1:
        new = []
        for i in range(0, len(nums), 2):
            new.append(max(nums[i], nums[i+1]))
        nums = new
    return nums[0]
