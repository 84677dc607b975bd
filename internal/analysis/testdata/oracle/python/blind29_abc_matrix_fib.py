# want time log n
# want space 1
# kind stdin
def mul(A, B, M):
    return [[sum(A[i][k] * B[k][j] for k in range(2)) % M for j in range(2)] for i in range(2)]
def mpow(A, e, M):
    R = [[1, 0], [0, 1]]
    while e:
        if e & 1:
            R = mul(R, A, M)
        A = mul(A, A, M)
        e >>= 1
    return R
n = int(input())
print(mpow([[1, 1], [1, 0]], n, 10**9 + 7)[0][1])
