import sys

total = 0
for line in sys.stdin:  # want split reduce lines sum
    total += len(line.split())
print(total)
