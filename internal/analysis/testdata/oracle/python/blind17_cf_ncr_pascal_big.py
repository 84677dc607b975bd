# want time n^2
# want space n^2
# kind stdin
MOD = 10**9 + 7
n, k = map(int, input().split())
C = [[0] * (n + 1) for _ in range(n + 1)]
for i in range(n + 1):
    C[i][0] = 1
    for j in range(1, i + 1):
        C[i][j] = (C[i - 1][j - 1] + C[i - 1][j]) % MOD
print(C[n][k])
