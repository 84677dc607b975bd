# want time 2^n
# want space n
# kind stdin
import itertools
n = int(input())
c = 0
for p in itertools.product('()', repeat=n):
    d = 0
    for x in p:
        d += 1 if x == '(' else -1
        if d < 0: break
    if d == 0:
        c += 1
        print(''.join(p))
