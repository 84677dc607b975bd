# want time n
# want space n
# kind stdin
from itertools import accumulate
from operator import xor
from collections import Counter
n = int(input())
p = [0] + list(accumulate(map(int, input().split()), xor))
print(sum(v * (v - 1) // 2 for v in Counter(p).values()))
