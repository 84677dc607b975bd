# want time n log n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n, m = map(int, input().split())
    tree = [0] * (4 * n)
    lazy = [0] * (4 * n)
    def update(v, l, r, a, b, x):
        if a >= r or b <= l:
            return
        if a <= l and r <= b:
            tree[v] += x
            lazy[v] += x
            return
        mid = (l + r) // 2
        update(2 * v, l, mid, a, b, x)
        update(2 * v + 1, mid, r, a, b, x)
        tree[v] = max(tree[2 * v], tree[2 * v + 1]) + lazy[v]
    def query(v, l, r, a, b):
        if a >= r or b <= l:
            return -10**18
        if a <= l and r <= b:
            return tree[v]
        mid = (l + r) // 2
        return max(query(2 * v, l, mid, a, b), query(2 * v + 1, mid, r, a, b)) + lazy[v]
    out = []
    for _ in range(m):
        t, a, b, *c = map(int, input().split())
        if t == 1:
            update(1, 0, n, a, b, c[0])
        else:
            out.append(query(1, 0, n, a, b))
    print(*out, sep='\n')
main()
