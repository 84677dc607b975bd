# want time n!
# want space n!
# kind stdin
from itertools import permutations
s = input()
ps = sorted(set(''.join(p) for p in permutations(s)))
print(len(ps))
for p in ps: print(p)
