# want time n
# want space n
# kind function
def counting_sort(nums, limit=1000):
    count = [0] * (limit + 1)
    for x in nums:
        count[x] += 1
    out = []
    for v in range(limit + 1):
        out.extend([v] * count[v])
    return out
