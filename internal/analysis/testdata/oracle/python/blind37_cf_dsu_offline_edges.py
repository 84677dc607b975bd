# want time n log n
# want space n
# kind stdin
import sys
def find(p, x):
    r = x
    while p[r] != r:
        r = p[r]
    while p[x] != r:
        p[x], x = r, p[x]
    return r
def main():
    it = iter(sys.stdin.buffer.read().split())
    n = int(next(it)); m = int(next(it))
    e = []
    for _ in range(m):
        u = int(next(it)) - 1
        v = int(next(it)) - 1
        w = int(next(it))
        e.append((w, u, v))
    e.sort()
    p = list(range(n))
    sz = [1] * n
    tot = 0
    for w, u, v in e:
        a = find(p, u)
        b = find(p, v)
        if a == b:
            continue
        if sz[a] < sz[b]:
            a, b = b, a
        p[b] = a
        sz[a] += sz[b]
        tot += w * sz[a]
    print(tot)
main()
