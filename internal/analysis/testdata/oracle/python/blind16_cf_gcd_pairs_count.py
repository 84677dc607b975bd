# want time n^2 log n
# want space n
# kind stdin
from math import gcd
n = int(input())
a = sorted(map(int, input().split()))
c = 0
for i in range(n):
    for j in range(i + 1, n):
        if gcd(a[i], 2 * a[j]) > 1:
            c += 1
print(c)
