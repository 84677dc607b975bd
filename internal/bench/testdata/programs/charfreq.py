"""How often each character stands on stdin."""
import sys

counts = {}
for line in sys.stdin:
    for c in line:
        counts[c] = counts.get(c, 0) + 1
for c, n in sorted(counts.items(), key=lambda kv: -kv[1])[:20]:
    print(repr(c), n)
