# want time log n
# kind stdin
a, b, m = map(int, input().split())
def power(x, y):
    r = 1
    x %= m
    while y:
        if y % 2 == 1:
            r = r * x % m
        x = x * x % m
        y //= 2
    return r
print(power(a, b))
