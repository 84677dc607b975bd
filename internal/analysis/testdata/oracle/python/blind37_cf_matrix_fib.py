# want time log n
# want space 1
# kind stdin
MOD = 10 ** 9 + 7
def mul(A, B):
    n = len(A)
    C = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += A[i][k] * B[k][j]
            C[i][j] = s % MOD
    return C

def power(M, e):
    R = [[1, 0], [0, 1]]
    while e:
        if e & 1:
            R = mul(R, M)
        M = mul(M, M)
        e >>= 1
    return R

n = int(input())
print(power([[1, 1], [1, 0]], n)[0][1])
