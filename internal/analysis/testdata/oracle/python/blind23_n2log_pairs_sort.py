# kind function
# want time n^2 log n
# want space n^2
def kth_pair_sum(nums, k):
    sums = []
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            sums.append(nums[i] + nums[j])
    sums.sort()
    return sums[k - 1]
