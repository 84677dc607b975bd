# want time n
# want space n
# kind stdin
from math import gcd
from functools import reduce
n = int(input())
a = list(map(int, input().split()))
g = reduce(gcd, a)
print(g, n * g)
