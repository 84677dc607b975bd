# want time n
# want space n
# kind stdin
from math import gcd
from functools import reduce
n = int(input())
print(reduce(gcd, map(int, input().split())))
