# want time 2^n
# want space n
# kind function
# entry count
def gen(nums, i):
    if i == len(nums):
        yield []
        return
    for rest in gen(nums, i + 1):
        yield rest
        yield [nums[i]] + rest
def count(nums, target):
    return sum(1 for s in gen(nums, 0) if sum(s) == target)
