# kind stdin
# want time n log n
# want space n log n
from math import gcd
n, q = map(int, input().split())
a = list(map(int, input().split()))
sp = [a]
j = 1
while 2 * j <= n:
    prev = sp[-1]
    sp.append([gcd(prev[i], prev[i + j]) for i in range(n - 2 * j + 1)])
    j *= 2
for _ in range(q):
    l, r = map(int, input().split())
    k = (r - l + 1).bit_length() - 1
    print(gcd(sp[k][l-1], sp[k][r - (1 << k)]))
