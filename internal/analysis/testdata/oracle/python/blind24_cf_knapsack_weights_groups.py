# want time n^2 log n
# want space n log n
# kind stdin
n, W = map(int, input().split())
items = []
for _ in range(n):
    w, v, c = map(int, input().split())
    k = 1
    while c > 0:
        t = min(k, c)
        items.append((w * t, v * t))
        c -= t
        k *= 2
dp = [0] * (W + 1)
for w, v in items:
    for j in range(W, w - 1, -1):
        if dp[j - w] + v > dp[j]:
            dp[j] = dp[j - w] + v
print(dp[W])
