# want time n
# want space 1
# kind function
def rob(nums):
    a = b = 0
    for x in nums:
        a, b = b, max(b, a + x)
    return b
