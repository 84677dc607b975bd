# want time n log n
# want space n
# kind stdin
import sys
def main():
    it = iter(sys.stdin.buffer.read().split())
    n = int(next(it)); q = int(next(it))
    size = 1
    while size < n:
        size *= 2
    t = [0] * (2 * size)
    for i in range(n):
        t[size + i] = int(next(it))
    for i in range(size - 1, 0, -1):
        t[i] = t[2 * i] + t[2 * i + 1]
    out = []
    for _ in range(q):
        k = int(next(it)); a = int(next(it)); b = int(next(it))
        if k == 1:
            p = a - 1 + size
            t[p] = b
            p //= 2
            while p:
                t[p] = t[2 * p] + t[2 * p + 1]
                p //= 2
        else:
            l = a - 1 + size
            r = b + size
            s = 0
            while l < r:
                if l & 1:
                    s += t[l]
                    l += 1
                if r & 1:
                    r -= 1
                    s += t[r]
                l //= 2
                r //= 2
            out.append(s)
    print("\n".join(map(str, out)))
main()
