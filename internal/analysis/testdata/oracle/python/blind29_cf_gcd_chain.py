# want time n log n
# want space n
# kind stdin
from math import gcd
from functools import reduce
n = int(input())
a = list(map(int, input().split()))
pre = [0] * (n + 1)
for i in range(n):
    pre[i + 1] = gcd(pre[i], a[i])
suf = 0
best = 0
for i in reversed(range(n)):
    best = max(best, gcd(pre[i], suf))
    suf = gcd(suf, a[i])
print(best, reduce(gcd, a))
