# want time 2^n
# want space 2^n
# kind function
# entry subsets
def subsets(nums):
    output = [[]]
    for num in nums:
        output += [curr + [num] for curr in output]
    return output
