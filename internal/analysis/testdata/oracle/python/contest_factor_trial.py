# want time sqrt n
# want space log n
# kind stdin
n = int(input())
f = []
d = 2
while d * d <= n:
    while n % d == 0:
        f.append(d)
        n //= d
    d += 1
if n > 1:
    f.append(n)
print(*f)
