# want time 2^n
# want space 2^n
# kind function
def subsets(nums):
    res = [[]]
    for x in nums:
        res += [s + [x] for s in res]
    return res
