# want time n^2
# want space n
# kind stdin
import bisect
x, n = map(int, input().split())
p = [0, x]
for v in map(int, input().split()):
    bisect.insort(p, v)
    i = bisect.bisect_left(p, v)
    g = max(p[j+1] - p[j] for j in range(len(p) - 1))
    print(g, end=' ')
