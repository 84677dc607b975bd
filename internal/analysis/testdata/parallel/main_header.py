import sys

n = int(input())
for line in sys.stdin:  # want split none
    print(int(line) * n)
