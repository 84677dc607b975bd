# want time n^2
# want space n
def rev(nums):
    out = []
    for x in nums:
        out.insert(0, x)
    return out
