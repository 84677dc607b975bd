# kind stdin
# want time n^2
# want space n^2
s, t = input().strip(), input().strip()
n, m = len(s), len(t)
dp = [[0] * (m + 1) for _ in range(n + 1)]
for i in range(n):
    for j in range(m):
        dp[i+1][j+1] = dp[i][j] + 1 if s[i] == t[j] else max(dp[i][j+1], dp[i+1][j])
out = []
i, j = n, m
while i and j:
    if s[i-1] == t[j-1]:
        out.append(s[i-1]); i -= 1; j -= 1
    elif dp[i-1][j] >= dp[i][j-1]: i -= 1
    else: j -= 1
print(''.join(reversed(out)))
