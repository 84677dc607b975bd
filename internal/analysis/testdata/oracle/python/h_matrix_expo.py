# want time log n
# kind stdin
MOD = 10 ** 9 + 7
def mul(a, b):
    r = [[0, 0], [0, 0]]
    for i in range(2):
        for j in range(2):
            for k in range(2):
                r[i][j] = (r[i][j] + a[i][k] * b[k][j]) % MOD
    return r
n = int(input())
base = [[1, 1], [1, 0]]
res = [[1, 0], [0, 1]]
while n > 0:
    if n & 1:
        res = mul(res, base)
    base = mul(base, base)
    n >>= 1
print(res[0][1])
