# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.read().split()))
    n, q = data[0], data[1]
    size = 1
    while size < n:
        size *= 2
    t = [0] * (2 * size)
    for i in range(n):
        t[size + i] = data[2 + i]
    for i in range(size - 1, 0, -1):
        t[i] = max(t[2 * i], t[2 * i + 1])
    out = []
    p = 2 + n
    for _ in range(q):
        l, r = data[p] - 1 + size, data[p + 1] + size
        p += 2
        res = 0
        while l < r:
            if l & 1:
                res = max(res, t[l]); l += 1
            if r & 1:
                r -= 1; res = max(res, t[r])
            l >>= 1; r >>= 1
        out.append(res)
    print('\n'.join(map(str, out)))
main()
