# want time n
# kind stdin
import sys
total = 0
for line in sys.stdin:
    line = line.strip()
    if not line:
        break
    total += int(line)
print(total)
