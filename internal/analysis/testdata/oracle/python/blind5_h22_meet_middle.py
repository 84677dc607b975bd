# want time 2^n
# want space 2^n
# kind stdin
import bisect
n, T = map(int, input().split())
w = list(map(int, input().split()))
def sums(xs):
    res = [0]
    for x in xs:
        res = res + [r + x for r in res]
    return res
A = sums(w[:n // 2])
B = sorted(sums(w[n // 2:]))
best = 0
for a in A:
    if a <= T:
        i = bisect.bisect_right(B, T - a) - 1
        best = max(best, a + B[i])
print(best)
