# want time n log n
# want space n
# kind stdin
import sys
from bisect import bisect_left, bisect_right
def main():
    n = int(sys.stdin.readline())
    iv = []
    for i in range(n):
        a, b = map(int, sys.stdin.readline().split())
        iv.append((a, -b, i))
    iv.sort()
    ys = sorted(set(-b for _, b, _ in iv))
    m = len(ys)
    t = [0] * (m + 1)
    res = [0] * n
    for a, b, i in reversed(iv):
        p = bisect_left(ys, -b) + 1
        k = p
        while k > 0:
            res[i] += t[k]
            k -= k & -k
        k = p
        while k <= m:
            t[k] += 1
            k += k & -k
    print(*res)
main()
