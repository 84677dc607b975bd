# kind stdin
# want time n
# want space n
from collections import Counter
n = int(input())
c = Counter(map(int, input().split()))
m = max(c)
dp = [0] * (m + 2)
for i in range(1, m + 1):
    dp[i+1] = max(dp[i], dp[i-1] + i * c[i])
print(dp[m+1])
