# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    LOG = n.bit_length()
    par = [[0] * (n + 1) for _ in range(LOG)]
    depth = [0] * (n + 1)
    p = list(map(int, input().split()))
    for i in range(2, n + 1):
        par[0][i] = p[i - 2]
        depth[i] = depth[p[i - 2]] + 1
    for k in range(1, LOG):
        for v in range(1, n + 1):
            par[k][v] = par[k - 1][par[k - 1][v]]
    out = []
    for _ in range(q):
        a, b = map(int, input().split())
        if depth[a] < depth[b]:
            a, b = b, a
        d = depth[a] - depth[b]
        for k in range(LOG):
            if d >> k & 1:
                a = par[k][a]
        if a != b:
            for k in range(LOG - 1, -1, -1):
                if par[k][a] != par[k][b]:
                    a, b = par[k][a], par[k][b]
            a = par[0][a]
        out.append(a)
    print("\n".join(map(str, out)))
main()
