# want time 2^n
from functools import reduce
def subsets(nums):
    return reduce(lambda acc, x: acc + [s + [x] for s in acc], nums, [[]])
