# kind stdin
# want time log n
# want space 1
def mul(A, B, m):
    return [[sum(A[i][k] * B[k][j] for k in range(2)) % m for j in range(2)] for i in range(2)]
n = int(input())
M = 10**9 + 7
R, A = [[1, 0], [0, 1]], [[1, 1], [1, 0]]
while n:
    if n & 1: R = mul(R, A, M)
    A = mul(A, A, M)
    n >>= 1
print(R[0][1])
