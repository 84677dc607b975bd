# want time log n
# want space log n
# kind stdin
def mul(a, b):
    return [[sum(a[i][k] * b[k][j] for k in range(2)) % 1000007 for j in range(2)] for i in range(2)]
def power(m, n):
    if n == 1:
        return m
    h = power(m, n // 2)
    h = mul(h, h)
    return mul(h, m) if n % 2 else h
print(power([[1, 1], [1, 0]], int(input()))[0][1])
