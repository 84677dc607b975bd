# want time n
# want space n
# kind stdin
n = int(input())
a = list(map(float, input().split()))
lo, hi = 0.0, 1e9
for _ in range(100):
    m = (lo + hi) / 2
    if sum(1 for x in a if x > m) > n // 2:
        lo = m
    else:
        hi = m
print(lo)
