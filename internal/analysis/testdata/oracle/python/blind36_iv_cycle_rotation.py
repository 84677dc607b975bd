# want time n
# want space 1
# kind function
def rotate(nums, k):
    n = len(nums)
    k %= n
    start = count = 0
    while count < n:
        current, prev = start, nums[start]
        while True:
            nxt = (current + k) % n
            nums[nxt], prev = prev, nums[nxt]
            current = nxt
            count += 1
            if start == current:
                break
        start += 1
