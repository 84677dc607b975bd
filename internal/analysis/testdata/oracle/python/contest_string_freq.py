# want time n
# want space n
# kind stdin
from collections import Counter
s = input().strip()
c = Counter(s)
for k in sorted(c):
    print(k, c[k])
