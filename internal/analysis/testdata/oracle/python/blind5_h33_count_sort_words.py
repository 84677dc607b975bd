# want time n log n
# want space n
# kind stdin
from collections import Counter
import sys
words = sys.stdin.read().split()
c = Counter(words)
for w, k in sorted(c.items(), key=lambda kv: (-kv[1], kv[0])):
    print(w, k)
