# want time sqrt n
# want space 1
# kind stdin
n = int(input())
res = 0
p = 2
while p * p <= n:
    while n % p == 0:
        n //= p
        res += p
    p += 1
if n > 1:
    res += n
print(res)
