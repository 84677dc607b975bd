# want time n^2
# want space n
# kind stdin
N, W = map(int, input().split())
items = [tuple(map(int, input().split())) for _ in range(N)]
V = sum(v for w, v in items)
INF = float('inf')
dp = [0] + [INF] * V
for w, v in items:
    for j in range(V, v - 1, -1):
        if dp[j - v] + w < dp[j]:
            dp[j] = dp[j - v] + w
print(max(j for j in range(V + 1) if dp[j] <= W))
