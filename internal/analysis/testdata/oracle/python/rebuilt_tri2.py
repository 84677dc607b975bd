# want time n^2
# want space n
def tri2(nums):
    while len(nums) > 1:
        new = []
        for i in range(len(nums) - 1):
            new.append((nums[i] + nums[i+1]) % 10)
        nums = new
    return nums[0]
