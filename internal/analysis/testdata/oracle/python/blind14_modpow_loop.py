# want time log n
# want space 1
# kind stdin
a, b, m = map(int, input().split())
r = 1
a %= m
while b:
    if b & 1:
        r = r * a % m
    a = a * a % m
    b >>= 1
print(r)
