import sys

total = 0
for line in sys.stdin:  # want split none
    total += int(line)
print("total", total)
