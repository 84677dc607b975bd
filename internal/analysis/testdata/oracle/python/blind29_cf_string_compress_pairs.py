# want time n
# want space n
# kind stdin
import itertools
s = input()
print(*[(len(list(g)), int(k)) for k, g in itertools.groupby(s)])
