# want time log n
# want space 1
# kind stdin
n, k = map(int, input().split())
l, r = 0, n
while l <= r:
    m = (l + r) >> 1
    v = m * (m + 1) // 2 - (n - m)
    if v == k:
        print(n - m)
        break
    elif v < k:
        l = m + 1
    else:
        r = m - 1
