# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
size = 1
while size < n:
    size *= 2
seg = [0] * (2 * size)
for i in range(n):
    seg[size + i] = a[i]
for i in range(size - 1, 0, -1):
    seg[i] = max(seg[2 * i], seg[2 * i + 1])
for _ in range(q):
    l, r = map(int, input().split())
    l += size - 1
    r += size
    res = 0
    while l < r:
        if l & 1:
            res = max(res, seg[l])
            l += 1
        if r & 1:
            r -= 1
            res = max(res, seg[r])
        l //= 2
        r //= 2
    print(res)
