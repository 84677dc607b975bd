# want time n
# want space n
# kind stdin
import sys
from collections import Counter
data = sys.stdin.buffer.read().split()
t = int(data[0]); p = 1
out = []
for _ in range(t):
    n = int(data[p]); p += 1
    arr = data[p:p+n]; p += n
    c = Counter(arr)
    best = max(c.values())
    out.append(n - best)
print('\n'.join(map(str, out)))
