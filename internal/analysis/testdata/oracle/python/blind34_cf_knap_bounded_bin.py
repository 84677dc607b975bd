# want time n^2 log n
# want space n
# kind stdin
n, W = map(int, input().split())
dp = [0] * (W + 1)
for _ in range(n):
    w, v, c = map(int, input().split())
    k = 1
    while c > 0:
        t = min(k, c)
        for j in range(W, t * w - 1, -1):
            dp[j] = max(dp[j], dp[j - t * w] + t * v)
        c -= t
        k <<= 1
print(dp[W])
