# want time sqrt n
# want space 1
# kind stdin
from math import isqrt
x = int(input())
c = 0
for i in range(1, isqrt(x) + 1):
    if x % i == 0:
        c += 1 if i * i == x else 2
print(c)
