# want time log n
# want space 1
# kind stdin
MOD = 10 ** 9 + 7
def mul(a, b):
    return [[(a[0][0] * b[0][0] + a[0][1] * b[1][0]) % MOD, (a[0][0] * b[0][1] + a[0][1] * b[1][1]) % MOD],
            [(a[1][0] * b[0][0] + a[1][1] * b[1][0]) % MOD, (a[1][0] * b[0][1] + a[1][1] * b[1][1]) % MOD]]
def power(m, e):
    r = [[1, 0], [0, 1]]
    while e:
        if e % 2:
            r = mul(r, m)
        m = mul(m, m)
        e //= 2
    return r
print(power([[1, 1], [1, 0]], int(input()))[0][1])
