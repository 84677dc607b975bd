# want time log n
# want space 1
# kind stdin
n = int(input())
M = 10**9 + 7
def mul(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(2)) % M for j in range(2)] for i in range(2)]
r = [[1, 0], [0, 1]]
b = [[1, 1], [1, 0]]
while n:
    if n & 1:
        r = mul(r, b)
    b = mul(b, b)
    n >>= 1
print(r[0][1])
