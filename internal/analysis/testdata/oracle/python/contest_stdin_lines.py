# want time n
# want space 1
# kind stdin
import sys
count = 0
for line in sys.stdin:
    if line.startswith("a"):
        count += 1
print(count)
