# want time n
# want space n
# kind stdin
import sys
vals = list(map(int, sys.stdin.buffer.read().split()))
n = vals[0]
a = vals[1:n + 1]
odd = even = 0
for v in a:
    if v % 2:
        odd += 1
    else:
        even += 1
print(odd, even)
