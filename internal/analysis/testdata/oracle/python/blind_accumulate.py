# want time n
# want space n
# kind stdin
from itertools import accumulate
n, q = map(int, input().split())
s = [0, *accumulate(map(int, input().split()))]
for _ in range(q):
    l, r = map(int, input().split())
    print(s[r] - s[l - 1])
