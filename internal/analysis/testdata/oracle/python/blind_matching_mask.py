# want time 2^n
# want space 2^n
# kind stdin
N = int(input())
a = [list(map(int, input().split())) for _ in range(N)]
MOD = 10**9 + 7
dp = [0] * (1 << N)
dp[0] = 1
for S in range(1, 1 << N):
    i = bin(S).count('1') - 1
    for j in range(N):
        if S >> j & 1 and a[i][j]:
            dp[S] += dp[S ^ (1 << j)]
            dp[S] %= MOD
print(dp[-1])
