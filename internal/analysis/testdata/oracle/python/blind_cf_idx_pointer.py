# want time n
# want space n
# kind stdin
import sys
data = sys.stdin.read().split()
idx = 0
def ni():
    global idx
    idx += 1
    return int(data[idx - 1])
t = ni()
for _ in range(t):
    n = ni()
    a = [ni() for _ in range(n)]
    cur = best = -10**18
    for x in a:
        cur = max(x, cur + x)
        best = max(best, cur)
    print(best)
