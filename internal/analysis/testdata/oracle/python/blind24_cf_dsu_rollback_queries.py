# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.buffer.read().split()
    n = int(data[0]); q = int(data[1])
    parent = list(range(n + 1))
    size = [1] * (n + 1)
    def find(x):
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x
    out = []
    pos = 2
    comps = n
    events = []
    for _ in range(q):
        u = int(data[pos]); v = int(data[pos + 1]); w = int(data[pos + 2])
        pos += 3
        events.append((w, u, v))
    events.sort()
    total = 0
    for w, u, v in events:
        ru, rv = find(u), find(v)
        if ru == rv:
            continue
        if size[ru] < size[rv]:
            ru, rv = rv, ru
        parent[rv] = ru
        size[ru] += size[rv]
        comps -= 1
        total += w
        out.append(total)
    print(comps, total)
    print('\n'.join(map(str, out)))
main()
