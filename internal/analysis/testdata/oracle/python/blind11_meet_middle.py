# want time 2^n
# want space 2^n
# kind stdin
from bisect import bisect_right
n, x = map(int, input().split())
t = list(map(int, input().split()))
def sums(xs):
    res = [0]
    for v in xs:
        res += [r + v for r in res]
    return res
left = sums(t[:n // 2])
right = sorted(sums(t[n // 2:]))
print(sum(bisect_right(right, x - l) for l in left))
