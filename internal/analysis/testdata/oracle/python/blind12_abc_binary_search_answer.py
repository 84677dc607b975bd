# want time n log n
# want space n
# kind stdin
N, K = map(int, input().split())
A = list(map(int, input().split()))
def ok(x):
    return sum((a + x - 1) // x - 1 for a in A) <= K
lo, hi = 0, max(A)
while hi - lo > 1:
    mid = (lo + hi) // 2
    if ok(mid):
        hi = mid
    else:
        lo = mid
print(hi)
