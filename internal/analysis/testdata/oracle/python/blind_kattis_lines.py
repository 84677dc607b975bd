# want time n log n
# want space n
# kind stdin
import sys
names = []
for line in sys.stdin:
    names.append(line.strip())
for n in sorted(names, key=str.lower):
    print(n)
