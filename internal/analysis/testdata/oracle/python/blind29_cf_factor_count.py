# want time sqrt n
# want space log n
# kind stdin
n = int(input())
f = {}
p = 2
while p * p <= n:
    while n % p == 0:
        f[p] = f.get(p, 0) + 1
        n //= p
    p += 1
if n > 1:
    f[n] = f.get(n, 0) + 1
r = 1
for v in f.values():
    r *= v + 1
print(r)
