# want time n log n
# want space n
# kind stdin
from collections import defaultdict
n = int(input())
d = defaultdict(int)
ans = 0
for _ in range(n):
    k = ''.join(sorted(input()))
    ans += d[k]
    d[k] += 1
print(ans)
