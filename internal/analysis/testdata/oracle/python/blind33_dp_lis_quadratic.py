# want time n^2
# want space n
# kind function
# entry lis
def lis(arr):
    if not arr:
        return 0
    dp = [1] * len(arr)
    for i in range(1, len(arr)):
        dp[i] = 1 + max((dp[j] for j in range(i) if arr[j] < arr[i]), default=0)
    return max(dp)
