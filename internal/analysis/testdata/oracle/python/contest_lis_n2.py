# want time n^2
# want space n
# kind stdin
n = int(input())
a = [*map(int, input().split())]
dp = [1 for _ in range(n)]
for i in range(n):
    for j in range(i):
        if a[j] < a[i] and dp[j] + 1 > dp[i]:
            dp[i] = dp[j] + 1
print(max(dp))
