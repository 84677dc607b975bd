# want time n
# want space n
# kind stdin
import sys
n, s = map(int, sys.stdin.readline().split())
a = list(map(int, sys.stdin.readline().split()))
j = cur = best = 0
for i in range(n):
    cur += a[i]
    while cur > s:
        cur -= a[j]
        j += 1
    best = max(best, i - j + 1)
print(best)
