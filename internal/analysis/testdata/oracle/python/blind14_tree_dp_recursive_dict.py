# want time n
# want space n
# kind stdin
import sys
from collections import defaultdict
sys.setrecursionlimit(1 << 20)
def main():
    n = int(input())
    w = [0] + list(map(int, input().split()))
    t = defaultdict(list)
    for line in sys.stdin:
        a, b = map(int, line.split())
        t[a].append(b)
        t[b].append(a)
    def go(v, p):
        take, skip = w[v], 0
        for c in t[v]:
            if c == p:
                continue
            a, b = go(c, v)
            take += b
            skip += max(a, b)
        return take, skip
    print(max(go(1, 0)))
main()
