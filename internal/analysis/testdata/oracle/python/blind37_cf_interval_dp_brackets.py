# want time n^3
# want space n^2
# kind stdin
s = input()
n = len(s)
dp = [[0] * (n + 1) for _ in range(n + 1)]
for length in range(2, n + 1):
    for l in range(n - length + 1):
        r = l + length
        best = dp[l + 1][r]
        for m in range(l + 1, r):
            if (s[l] == '(' and s[m] == ')') or (s[l] == '[' and s[m] == ']'):
                best = max(best, dp[l + 1][m] + 2 + dp[m + 1][r])
        dp[l][r] = best
print(dp[0][n])
