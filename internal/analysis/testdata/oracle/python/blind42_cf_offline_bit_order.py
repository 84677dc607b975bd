# want time n log n
# want space n
# kind stdin
import sys
def main():
    data = sys.stdin.buffer.read().split()
    n = int(data[0])
    pts = sorted((int(data[1 + 2 * i]), int(data[2 + 2 * i])) for i in range(n))
    ys = sorted({y for _, y in pts})
    idx = {y: i + 1 for i, y in enumerate(ys)}
    m = len(ys)
    tree = [0] * (m + 1)
    ans = [0] * n
    for x, y in pts:
        k = idx[y]
        i = k
        s = 0
        while i > 0:
            s += tree[i]
            i -= i & (-i)
        ans[s] += 1
        i = k
        while i <= m:
            tree[i] += 1
            i += i & (-i)
    print(*ans, sep="\n")
main()
