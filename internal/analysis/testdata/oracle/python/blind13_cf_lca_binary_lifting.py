# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    LOG = n.bit_length()
    up = [[0] * (n + 1) for _ in range(LOG)]
    dep = [0] * (n + 1)
    up[0][1] = 1
    for i in range(2, n + 1):
        p = data[i]
        up[0][i] = p
        dep[i] = dep[p] + 1
    for j in range(1, LOG):
        prev, cur = up[j - 1], up[j]
        for i in range(1, n + 1):
            cur[i] = prev[prev[i]]
    pos = n + 1
    for _ in range(q):
        a, b = data[pos], data[pos + 1]; pos += 2
        if dep[a] < dep[b]: a, b = b, a
        d = dep[a] - dep[b]
        for j in range(LOG):
            if d >> j & 1: a = up[j][a]
        if a != b:
            for j in range(LOG - 1, -1, -1):
                if up[j][a] != up[j][b]:
                    a, b = up[j][a], up[j][b]
            a = up[0][a]
        print(a)
main()
