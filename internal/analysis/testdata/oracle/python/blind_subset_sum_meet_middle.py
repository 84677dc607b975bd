# want time 2^n
# want space 2^n
# kind stdin
import bisect
n, x = map(int, input().split())
a = list(map(int, input().split()))
def sums(v):
    s = [0]
    for y in v:
        s += [z + y for z in s]
    return s
l = sums(a[:n // 2])
r = sorted(sums(a[n // 2:]))
print(sum(bisect.bisect_right(r, x - v) - bisect.bisect_left(r, x - v) for v in l))
