# want time n log n
# want space n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    a = list(map(int, input().split()))
    size = 1
    while size < n:
        size *= 2
    tree = [0] * (2 * size)
    for i in range(n):
        tree[size + i] = a[i]
    for i in range(size - 1, 0, -1):
        tree[i] = tree[2*i] + tree[2*i+1]
    out = []
    for _ in range(q):
        t, x, y = map(int, input().split())
        if t == 1:
            i = x + size
            tree[i] = y
            i //= 2
            while i:
                tree[i] = tree[2*i] + tree[2*i+1]
                i //= 2
        else:
            l, r = x + size, y + size
            s = 0
            while l < r:
                if l & 1:
                    s += tree[l]
                    l += 1
                if r & 1:
                    r -= 1
                    s += tree[r]
                l >>= 1
                r >>= 1
            out.append(s)
    print("\n".join(map(str, out)))
main()
