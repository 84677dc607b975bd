# want time n
# want space 1
# kind function
def singleNumber(nums):
    res = 0
    for i in range(32):
        s = sum((x >> i) & 1 for x in nums)
        if s % 3:
            res |= 1 << i
    return res if res < 2 ** 31 else res - 2 ** 32
