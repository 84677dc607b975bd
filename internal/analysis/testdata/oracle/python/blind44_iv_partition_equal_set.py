# want time n^2
# kind function
def canPartition(nums):
    if sum(nums) % 2:
        return False
    dp = {0}
    target = sum(nums) // 2
    for i in range(len(nums) - 1, -1, -1):
        nextDP = set()
        for t in dp:
            if t + nums[i] == target:
                return True
            nextDP.add(t + nums[i])
            nextDP.add(t)
        dp = nextDP
    return target in dp
