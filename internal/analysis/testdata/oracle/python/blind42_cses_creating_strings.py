# want time n!
# want space n!
# kind stdin
from itertools import permutations
s = input()
res = sorted(set(permutations(s)))
print(len(res))
for p in res:
    print(''.join(p))
