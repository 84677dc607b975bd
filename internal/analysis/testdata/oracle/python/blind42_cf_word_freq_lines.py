# want time n log n
# want space n
# kind stdin
import sys
from collections import Counter
cnt = Counter()
for line in sys.stdin:
    line = line.strip()
    if not line:
        break
    cnt.update(line.lower().split())
for w, c in sorted(cnt.items(), key=lambda p: (-p[1], p[0])):
    print(w, c)
