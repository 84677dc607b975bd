# want time n^3
# want space n^2
# kind stdin
MOD = 10**9 + 7
n, k = map(int, input().split())
A = [list(map(int, input().split())) for _ in range(n)]
def mm(X, Y):
    Z = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0
            for t in range(n):
                s += X[i][t] * Y[t][j]
            Z[i][j] = s % MOD
    return Z
R = [[int(i == j) for j in range(n)] for i in range(n)]
while k:
    if k & 1:
        R = mm(R, A)
    A = mm(A, A)
    k >>= 1
print(sum(map(sum, R)) % MOD)
