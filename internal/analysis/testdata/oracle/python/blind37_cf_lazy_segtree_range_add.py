# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
tree = [0] * (4 * n)
lazy = [0] * (4 * n)

def build(node, l, r):
    if l == r:
        tree[node] = a[l]
        return
    m = (l + r) // 2
    build(2 * node, l, m)
    build(2 * node + 1, m + 1, r)
    tree[node] = max(tree[2 * node], tree[2 * node + 1])

def push(node):
    for c in (2 * node, 2 * node + 1):
        tree[c] += lazy[node]
        lazy[c] += lazy[node]
    lazy[node] = 0

def update(node, l, r, ql, qr, v):
    if qr < l or r < ql:
        return
    if ql <= l and r <= qr:
        tree[node] += v
        lazy[node] += v
        return
    push(node)
    m = (l + r) // 2
    update(2 * node, l, m, ql, qr, v)
    update(2 * node + 1, m + 1, r, ql, qr, v)
    tree[node] = max(tree[2 * node], tree[2 * node + 1])

def query(node, l, r, ql, qr):
    if qr < l or r < ql:
        return -10 ** 18
    if ql <= l and r <= qr:
        return tree[node]
    push(node)
    m = (l + r) // 2
    return max(query(2 * node, l, m, ql, qr), query(2 * node + 1, m + 1, r, ql, qr))

build(1, 0, n - 1)
for _ in range(q):
    p = list(map(int, input().split()))
    if p[0] == 1:
        update(1, 0, n - 1, p[1] - 1, p[2] - 1, p[3])
    else:
        print(query(1, 0, n - 1, p[1] - 1, p[2] - 1))
