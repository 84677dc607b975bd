# kind function
# want time n^2
# want space 1
def twoSum(nums, target):
    for i in range(0, len(nums)):
        for j in range(0, len(nums)):
            if i != j and nums[i] + nums[j] == target:
                return [i, j]
    return []
