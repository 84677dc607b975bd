# want time n log n
# want space n
# kind function
# entry getInvCount
def getInvCount(arr, n):
    invcount = 0
    arr2 = sorted(arr)
    pos = {v: i + 1 for i, v in enumerate(arr2)}
    BIT = [0] * (n + 1)
    for i in range(n - 1, -1, -1):
        idx = pos[arr[i]] - 1
        s = 0
        while idx > 0:
            s += BIT[idx]
            idx -= idx & (-idx)
        invcount += s
        idx = pos[arr[i]]
        while idx <= n:
            BIT[idx] += 1
            idx += idx & (-idx)
    return invcount
