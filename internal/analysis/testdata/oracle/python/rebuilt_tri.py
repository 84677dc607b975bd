# want time n^2
# want space n
def tri(nums):
    while len(nums) > 1:
        nums = [(nums[i] + nums[i+1]) % 10 for i in range(len(nums) - 1)]
    return nums[0]
