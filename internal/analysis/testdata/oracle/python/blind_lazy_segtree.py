# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
N, Q = map(int, input().split())
tree = [0] * (4 * N)
lazy = [0] * (4 * N)
def push(node, l, r):
    if lazy[node]:
        tree[node] += lazy[node] * (r - l + 1)
        if l != r:
            lazy[2*node] += lazy[node]
            lazy[2*node+1] += lazy[node]
        lazy[node] = 0
def update(node, l, r, a, b, x):
    push(node, l, r)
    if b < l or r < a:
        return
    if a <= l and r <= b:
        lazy[node] += x
        push(node, l, r)
        return
    m = (l + r) // 2
    update(2*node, l, m, a, b, x)
    update(2*node+1, m+1, r, a, b, x)
    tree[node] = tree[2*node] + tree[2*node+1]
def query(node, l, r, a, b):
    push(node, l, r)
    if b < l or r < a:
        return 0
    if a <= l and r <= b:
        return tree[node]
    m = (l + r) // 2
    return query(2*node, l, m, a, b) + query(2*node+1, m+1, r, a, b)
for _ in range(Q):
    c = list(map(int, input().split()))
    if c[0] == 0:
        update(1, 0, N-1, c[1], c[2], c[3])
    else:
        print(query(1, 0, N-1, c[1], c[2]))
