# want time log n
# want space 1
# kind stdin
def power(b, e, m):
    r = 1
    b %= m
    while e:
        if e & 1:
            r = r * b % m
        e >>= 1
        b = b * b % m
    return r
b, e, m = map(int, input().split())
print(power(b, e, m))
