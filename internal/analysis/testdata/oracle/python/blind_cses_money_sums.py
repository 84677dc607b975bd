# want time n^2
# want space n
# kind stdin
n = int(input())
coins = list(map(int, input().split()))
S = sum(coins)
dp = [False] * (S + 1)
dp[0] = True
for c in coins:
    for s in range(S, c - 1, -1):
        if dp[s - c]:
            dp[s] = True
r = [i for i in range(1, S + 1) if dp[i]]
print(len(r))
print(*r)
