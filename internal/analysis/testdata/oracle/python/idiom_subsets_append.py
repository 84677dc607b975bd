# want time 2^n
def subsets(nums):
    res = [[]]
    for x in nums:
        n = len(res)
        for i in range(n):
            res.append(res[i] + [x])
    return res
