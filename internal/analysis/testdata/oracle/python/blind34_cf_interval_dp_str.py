# want time n^3
# want space n^2
# kind stdin
s = input()
n = len(s)
dp = [[0] * (n + 1) for _ in range(n + 1)]
for l in range(n - 1, -1, -1):
    for r in range(l + 1, n + 1):
        if r - l == 1:
            dp[l][r] = 1
            continue
        best = 1 + dp[l + 1][r]
        for k in range(l + 1, r):
            if s[k] == s[l]:
                best = min(best, dp[l + 1][k] + dp[k][r])
        dp[l][r] = best
print(dp[0][n])
