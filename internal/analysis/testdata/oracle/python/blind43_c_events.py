# kind stdin
# want time n log n
# want space n
import sys
def solve():
    n = int(sys.stdin.readline())
    ev = []
    for _ in range(n):
        l, r = map(int, sys.stdin.readline().split())
        ev.append((l, -1))
        ev.append((r, 1))
    ev.sort()
    cur = best = 0
    for _, t in ev:
        cur -= t
        best = max(best, cur)
    print(best)
solve()
