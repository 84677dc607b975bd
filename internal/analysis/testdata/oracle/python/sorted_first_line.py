# want time n log n
# want space n
# kind stdin
import sys
lines = sys.stdin.read().splitlines()
out = sorted(lines, key=lambda l: (len(l), l))[0]
print(out)
