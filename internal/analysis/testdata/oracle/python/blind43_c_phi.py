# kind stdin
# want time sqrt n
# want space 1
n = int(input())
res, p = n, 2
while p * p <= n:
    if n % p == 0:
        while n % p == 0: n //= p
        res -= res // p
    p += 1
if n > 1: res -= res // n
print(res)
