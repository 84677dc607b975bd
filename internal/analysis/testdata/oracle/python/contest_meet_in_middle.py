# want time 2^n
# want space 2^n
# kind stdin
from bisect import bisect_left
n, k = map(int, input().split())
a = list(map(int, input().split()))
def sums(b):
    r = [0]
    for x in b:
        r += [v + x for v in r]
    return r
left = sums(a[:n // 2])
right = sorted(sums(a[n // 2:]))
ans = 0
for x in left:
    i = bisect_left(right, k - x)
    if i < len(right) and right[i] == k - x:
        ans += 1
print(ans)
