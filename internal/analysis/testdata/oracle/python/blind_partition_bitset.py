# want time n^2
# want space n
def can_partition(nums):
    total = sum(nums)
    if total & 1: return False
    reach = {0}
    for x in nums:
        reach |= {r + x for r in reach}
    return total // 2 in reach
