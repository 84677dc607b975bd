# want time n
# want space n
# kind stdin
from itertools import groupby
t = int(input())
while t:
    t -= 1
    n = int(input())
    s = input()
    runs = [len(list(g)) for k, g in groupby(s)]
    ops = 0
    j = 0
    i = 0
    runs2 = runs[:]
    while i < len(runs2):
        if j < i:
            j = i
        while j < len(runs2) and runs2[j] == 1:
            j += 1
        if j < len(runs2):
            runs2[j] -= 1
            i += 1
        else:
            i += 2
        ops += 1
    print(ops)
