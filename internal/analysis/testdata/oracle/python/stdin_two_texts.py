# want time n^2
# want space n
# kind stdin
import sys

a, b = sys.stdin.read().split()
same = 0
for x in a:
    for y in b:
        same += x == y
print(same)
