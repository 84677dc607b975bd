# want time n
# want space n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    a = data[2:2 + n]
    pre = [0] * (n + 1)
    for i in range(n):
        pre[i + 1] = pre[i] + a[i]
    out = []
    p = 2 + n
    for _ in range(q):
        l, r = data[p], data[p + 1]
        p += 2
        out.append(pre[r] - pre[l - 1])
    print('\n'.join(map(str, out)))
main()
