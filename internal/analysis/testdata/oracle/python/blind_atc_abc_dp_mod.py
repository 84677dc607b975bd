# want time n^2
# want space n
# kind stdin
N, M, K = map(int, input().split())
mod = 998244353
dp = [1] * M
for i in range(1, N):
    s = [0] * (M + 1)
    for j in range(M):
        s[j + 1] = (s[j] + dp[j]) % mod
    nd = [0] * M
    for j in range(M):
        if K == 0:
            nd[j] = s[M]
        else:
            if j - K >= 0:
                nd[j] += s[j - K + 1]
            if j + K < M:
                nd[j] += s[M] - s[j + K]
            nd[j] %= mod
    dp = nd
print(sum(dp) % mod)
