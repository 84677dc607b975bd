# want time n
# want space n
# kind function
# entry containsNearby
def containsNearby(nums, k):
    window = set()
    for i, x in enumerate(nums):
        if i > k:
            window.remove(nums[i - k - 1])
        if x in window:
            return True
        window.add(x)
    return False
