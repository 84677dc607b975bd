# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n = int(input())
r = []
for i in range(n):
    a, b = map(int, input().split())
    r.append((a, -b, i))
r.sort()
contained = [0] * n
contains = [0] * n
mx = 0
for a, b, i in r:
    if -b <= mx:
        contained[i] = 1
    mx = max(mx, -b)
mn = 1 << 60
for a, b, i in reversed(r):
    if -b >= mn:
        contains[i] = 1
    mn = min(mn, -b)
print(*contains)
print(*contained)
