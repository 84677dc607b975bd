# want time log n
# want space 1
# kind stdin
a, p = map(int, input().split())
r = 1
e = p - 2
b = a % p
while e > 0:
    if e % 2 == 1:
        r = r * b % p
    b = b * b % p
    e //= 2
print(r)
