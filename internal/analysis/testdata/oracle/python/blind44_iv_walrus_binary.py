# want time log n
# want space 1
# kind function
def search(nums, target):
    lo, hi = 0, len(nums) - 1
    while lo <= hi:
        if (v := nums[mid := (lo + hi) // 2]) == target:
            return mid
        if v < target:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1
