# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, m = data[0], data[1]
    edges = []
    for i in range(m):
        u, v, w = data[2 + 3 * i:5 + 3 * i]
        edges.append((w, u, v))
    edges.sort()
    parent = list(range(n + 1))
    def find(x):
        if parent[x] != x:
            parent[x] = find(parent[x])
        return parent[x]
    total = 0
    for w, u, v in edges:
        a, b = find(u), find(v)
        if a != b:
            parent[a] = b
            total += w
    print(total)
main()
