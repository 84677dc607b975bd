# want time n^3
# want space n^2
# kind stdin
import sys
def mat_mul(A, B, m):
    n = len(A)
    C = [[0] * n for _ in range(n)]
    for i in range(n):
        for k in range(n):
            for j in range(n):
                C[i][j] = (C[i][j] + A[i][k] * B[k][j]) % m
    return C
def mat_pow(A, e, m):
    n = len(A)
    R = [[int(i == j) for j in range(n)] for i in range(n)]
    while e:
        if e & 1:
            R = mat_mul(R, A, m)
        A = mat_mul(A, A, m)
        e >>= 1
    return R
n, k = map(int, input().split())
a = [list(map(int, input().split())) for _ in range(n)]
print(sum(map(sum, mat_pow(a, k, 10**9 + 7))) % (10**9 + 7))
