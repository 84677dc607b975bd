# want time log n
# want space 1
# kind stdin
MOD = 10 ** 9 + 7
def mul(a, b):
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            for k in range(n):
                c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % MOD
    return c
def mpow(a, e):
    r = [[1, 0], [0, 1]]
    while e > 0:
        if e % 2:
            r = mul(r, a)
        a = mul(a, a)
        e //= 2
    return r
n = int(input())
print(mpow([[1, 1], [1, 0]], n)[0][1])
