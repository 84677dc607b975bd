# want time n
# want space n
# kind function
def radix(nums):
    for shift in range(0, 32, 8):
        buckets = [[] for _ in range(256)]
        for x in nums:
            buckets[(x >> shift) & 255].append(x)
        nums = [x for b in buckets for x in b]
    return nums
