# want time n
# want space n
# kind stdin
from math import gcd
for _ in range(int(input())):
    n = int(input())
    p = [int(x) - 1 for x in input().split()]
    seen = [False] * n
    res = 1
    for i in range(n):
        if seen[i]:
            continue
        c = 0
        j = i
        while not seen[j]:
            seen[j] = True
            j = p[j]
            c += 1
        res = res * c // gcd(res, c)
    print(res)
