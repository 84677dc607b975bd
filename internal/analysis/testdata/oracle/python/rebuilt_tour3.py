# want time n
# want space n
def tour3(nums):
    while len(nums) != 1:
        new = [0] * (len(nums) // 2)
        for i in range(len(new)):
            new[i] = min(nums[2*i], nums[2*i+1])
        nums = new
    return nums[0]
