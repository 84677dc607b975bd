# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    input = sys.stdin.readline
    n, q = map(int, input().split())
    LOG = max(1, n.bit_length())
    up = [[0] * n for _ in range(LOG)]
    dep = [0] * n
    for v in range(1, n):
        p = int(input())
        up[0][v] = p
        dep[v] = dep[p] + 1
    for k in range(1, LOG):
        for v in range(n):
            up[k][v] = up[k-1][up[k-1][v]]
    for _ in range(q):
        a, b = map(int, input().split())
        if dep[a] < dep[b]: a, b = b, a
        for k in range(LOG - 1, -1, -1):
            if dep[a] - (1 << k) >= dep[b]:
                a = up[k][a]
        if a == b:
            print(a); continue
        for k in range(LOG - 1, -1, -1):
            if up[k][a] != up[k][b]:
                a, b = up[k][a], up[k][b]
        print(up[0][a])
main()
