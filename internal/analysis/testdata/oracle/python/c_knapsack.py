# want time n^2
# want space n
# kind stdin
n, w = map(int, input().split())
dp = [0] * (w + 1)
for _ in range(n):
    wt, v = map(int, input().split())
    for j in range(w, wt - 1, -1):
        dp[j] = max(dp[j], dp[j - wt] + v)
print(dp[w])
