# want time n log n
# want space n
# kind stdin
from collections import Counter
n = int(input())
c = Counter(map(int, input().split()))
res = []
for k, v in sorted(c.items(), key=lambda kv: -kv[1]):
    res.append(k)
print(*res)
