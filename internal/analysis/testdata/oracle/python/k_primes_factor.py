# want time sqrt n
# kind stdin
n = int(input())
res = []
x = 2
while x * x <= n:
    if n % x == 0:
        c = 0
        while n % x == 0:
            n //= x
            c += 1
        res.append((x, c))
    x += 1
if n > 1:
    res.append((n, 1))
for p, c in res:
    print(p, c)
