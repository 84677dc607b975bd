# want time n log n
# want space n
# kind stdin
import sys
def find(p, x):
    while p[x] != x:
        p[x] = p[p[x]]
        x = p[x]
    return x
def main():
    rd = sys.stdin.readline
    n, m = map(int, rd().split())
    a = list(map(int, rd().split()))
    p = list(range(n))
    for _ in range(m):
        u, v = map(int, rd().split())
        u, v = find(p, u - 1), find(p, v - 1)
        if u != v:
            p[u] = v
    groups = {}
    for i in range(n):
        groups.setdefault(find(p, i), []).append(i)
    res = [0] * n
    for g in groups.values():
        vals = sorted((a[i] for i in g), reverse=True)
        for i, v in zip(g, vals):
            res[i] = v
    print(*res)
main()
