# want time n
# want space n
# kind function
# entry summaryRanges
def summaryRanges(nums):
    ranges = []
    i = 0
    while i < len(nums):
        start = nums[i]
        while i + 1 < len(nums) and nums[i] + 1 == nums[i + 1]:
            i += 1
        if start != nums[i]:
            ranges.append(f"{start}->{nums[i]}")
        else:
            ranges.append(str(start))
        i += 1
    return ranges
