"""Join two tables held in memory: rows "key,left" and then, after a blank line, rows "key,right" on stdin."""
import sys

left, right = {}, {}
table = left
for line in sys.stdin:
    line = line.rstrip("\n")
    if not line:
        table = right
        continue
    key, value = line.split(",", 1)
    table.setdefault(key, []).append(value)

pairs = 0
for key, values in left.items():
    pairs += len(values) * len(right.get(key, ()))
print(len(left), len(right), pairs)
