# want time n
# want space n
# kind stdin
from itertools import groupby
s = input()
print(''.join(k + str(len(list(g))) for k, g in groupby(s)))
