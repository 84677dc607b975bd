# want time 2^n
# want space 2^n
# kind stdin
n, x = map(int, input().split())
w = list(map(int, input().split()))
dp = [(n + 1, 0)] * (1 << n)
dp[0] = (1, 0)
for s in range(1, 1 << n):
    best = (n + 1, 0)
    for i in range(n):
        if s & (1 << i):
            r, c = dp[s ^ (1 << i)]
            if c + w[i] <= x:
                cand = (r, c + w[i])
            else:
                cand = (r + 1, w[i])
            if cand < best:
                best = cand
    dp[s] = best
print(dp[-1][0])
