# want time n
# want space n
# kind stdin
n, k = map(int, input().split())
L = [int(input()) for _ in range(n)]
lo, hi = 0.0, 1e7
for _ in range(100):
    mid = (lo + hi) / 2
    if sum(int(x / mid) for x in L) >= k:
        lo = mid
    else:
        hi = mid
print(int(lo * 100) / 100)
