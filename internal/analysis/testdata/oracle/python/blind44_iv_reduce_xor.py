# want time n
# want space 1
# kind function
def single(nums):
    return reduce(operator.xor, nums)
