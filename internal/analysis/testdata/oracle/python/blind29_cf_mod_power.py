# want time log n
# want space 1
# kind stdin
def f(a, b, m):
    r = 1
    a %= m
    while b > 0:
        if b & 1:
            r = r * a % m
        a = a * a % m
        b >>= 1
    return r
a, b = map(int, input().split())
print(f(a, b, 10 ** 9 + 7))
