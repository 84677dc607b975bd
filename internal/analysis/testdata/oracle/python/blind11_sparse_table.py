# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    it = iter(sys.stdin.read().split())
    n, q = int(next(it)), int(next(it))
    sp = [[int(next(it)) for _ in range(n)]]
    j = 1
    while 2 * j <= n:
        prev = sp[-1]
        sp.append([min(prev[i], prev[i + j]) for i in range(n - 2 * j + 1)])
        j *= 2
    for _ in range(q):
        l, r = int(next(it)), int(next(it))
        k = (r - l).bit_length() - 1
        print(min(sp[k][l], sp[k][r - (1 << k)]))
main()
