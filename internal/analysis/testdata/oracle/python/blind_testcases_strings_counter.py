# want time n
# want space n
# kind stdin
from collections import Counter
for _ in range(int(input())):
    s = input().strip()
    c = Counter(s)
    odd = sum(v & 1 for v in c.values())
    print('YES' if odd <= 1 else 'NO')
