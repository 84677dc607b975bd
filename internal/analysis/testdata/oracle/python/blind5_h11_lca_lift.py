# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    inp = sys.stdin.readline
    n, q = map(int, inp().split())
    LOG = max(1, n.bit_length())
    up = [[0] * (n + 1) for _ in range(LOG)]
    depth = [0] * (n + 1)
    par = list(map(int, inp().split()))
    for i in range(2, n + 1):
        up[0][i] = par[i - 2]
        depth[i] = depth[par[i - 2]] + 1
    for j in range(1, LOG):
        for v in range(1, n + 1):
            up[j][v] = up[j - 1][up[j - 1][v]]
    for _ in range(q):
        a, b = map(int, inp().split())
        if depth[a] < depth[b]:
            a, b = b, a
        diff = depth[a] - depth[b]
        for j in range(LOG):
            if diff >> j & 1:
                a = up[j][a]
        if a == b:
            print(a)
            continue
        for j in range(LOG - 1, -1, -1):
            if up[j][a] != up[j][b]:
                a = up[j][a]
                b = up[j][b]
        print(up[0][a])
main()
