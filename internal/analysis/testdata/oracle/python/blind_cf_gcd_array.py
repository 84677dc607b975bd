# want time n log n
# want space n
# kind stdin
from math import gcd
for _ in range(int(input())):
    n = int(input())
    a = list(map(int, input().split()))
    g = 0
    for x in a:
        g = gcd(g, x)
    print(max(a) // g)
