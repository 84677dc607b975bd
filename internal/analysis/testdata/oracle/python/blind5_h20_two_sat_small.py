# want time n log n
# want space n
# kind stdin
import sys, bisect
inp = sys.stdin.readline
t = int(inp())
for _ in range(t):
    n, k = map(int, inp().split())
    a = list(map(int, inp().split()))
    b = sorted(range(n), key=lambda i: a[i])
    vals = [a[i] for i in b]
    total = 0
    for x in a:
        total += bisect.bisect_right(vals, x + k) - bisect.bisect_left(vals, x - k)
    print(total)
