# want time n log n
# want space n
# kind stdin
import sys
from collections import Counter
c = Counter(w.lower() for line in sys.stdin for w in line.split())
for w, k in c.most_common():
    print(w, k)
