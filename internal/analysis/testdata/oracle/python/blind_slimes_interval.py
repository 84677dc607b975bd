# want time n^3
# want space n^2
# kind stdin
N = int(input())
A = list(map(int, input().split()))
S = [0]
for a in A: S.append(S[-1] + a)
INF = 10**18
dp = [[0 if i == j else INF for j in range(N)] for i in range(N)]
for d in range(1, N):
    for l in range(N - d):
        r = l + d
        for m in range(l, r):
            c = dp[l][m] + dp[m+1][r] + S[r+1] - S[l]
            if c < dp[l][r]:
                dp[l][r] = c
print(dp[0][N-1])
