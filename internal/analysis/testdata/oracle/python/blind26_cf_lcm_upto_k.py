# want time n log n
# want space 1
# kind stdin
from math import gcd
n = int(input())
r = 1
for i in range(1, n + 1):
    r = r * i // gcd(r, i)
print(r)
