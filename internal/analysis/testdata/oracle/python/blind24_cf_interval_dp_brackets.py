# want time n^3
# want space n^2
# kind stdin
s = input().strip()
n = len(s)
dp = [[0] * n for _ in range(n)]
for l in range(2, n + 1):
    for i in range(n - l + 1):
        j = i + l - 1
        if (s[i] == '(' and s[j] == ')') or (s[i] == '[' and s[j] == ']'):
            dp[i][j] = 2 + (dp[i + 1][j - 1] if l > 2 else 0)
        for k in range(i, j):
            v = dp[i][k] + dp[k + 1][j]
            if v > dp[i][j]:
                dp[i][j] = v
print(dp[0][n - 1])
