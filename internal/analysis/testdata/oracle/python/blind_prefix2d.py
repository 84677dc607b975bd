# want time n^2
# want space n^2
# kind stdin
import sys
def main():
    it = iter(map(int, sys.stdin.buffer.read().split()))
    n = next(it); q = next(it)
    p = [[0] * (n + 1) for _ in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, n + 1):
            p[i][j] = next(it) + p[i-1][j] + p[i][j-1] - p[i-1][j-1]
    out = []
    for _ in range(q):
        a, b, c, d = next(it), next(it), next(it), next(it)
        out.append(p[c][d] - p[a-1][d] - p[c][b-1] + p[a-1][b-1])
    print('\n'.join(map(str, out)))
main()
