# want time log n
# want space 1
# kind stdin
def mul(A, B, mod):
    n = 2
    C = [[0, 0], [0, 0]]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                C[i][j] = (C[i][j] + A[i][k] * B[k][j]) % mod
    return C
def power(A, e, mod):
    R = [[1, 0], [0, 1]]
    while e > 0:
        if e & 1:
            R = mul(R, A, mod)
        A = mul(A, A, mod)
        e >>= 1
    return R
n = int(input())
print(power([[1, 1], [1, 0]], n, 10**9 + 7)[0][1])
