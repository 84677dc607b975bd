# want time n
# want space 1
def jumps(nums):
    end = far = steps = 0
    for i in range(len(nums) - 1):
        far = max(far, i + nums[i])
        if i == end:
            steps += 1
            end = far
    return steps
