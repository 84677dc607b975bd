# want time 2^n
# want space n
# kind function
def has_subset_sum(nums, target, index=0):
    if target == 0:
        return True
    if index == len(nums):
        return False
    return has_subset_sum(nums, target - nums[index], index + 1) or has_subset_sum(nums, target, index + 1)
