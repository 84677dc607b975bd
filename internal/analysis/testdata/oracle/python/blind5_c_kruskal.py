# want time n log n
# want space n
# kind stdin
import sys
def main():
    it = iter(sys.stdin.read().split())
    n = int(next(it)); m = int(next(it))
    edges = []
    for _ in range(m):
        u = int(next(it)); v = int(next(it)); w = int(next(it))
        edges.append((w, u, v))
    edges.sort()
    p = list(range(n + 1))
    def find(x):
        if p[x] != x:
            p[x] = find(p[x])
        return p[x]
    tot = 0
    for w, u, v in edges:
        a, b = find(u), find(v)
        if a != b:
            p[a] = b
            tot += w
    print(tot)
main()
