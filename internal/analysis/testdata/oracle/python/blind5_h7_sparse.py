# want time n log n
# want space n log n
# kind stdin
import sys
def main():
    data = list(map(int, sys.stdin.read().split()))
    n, q = data[0], data[1]
    a = data[2:2 + n]
    sp = [a]
    j = 1
    while (1 << j) <= n:
        prev = sp[-1]
        half = 1 << (j - 1)
        sp.append([min(prev[i], prev[i + half]) for i in range(n - (1 << j) + 1)])
        j += 1
    out = []
    for k in range(q):
        l, r = data[2 + n + 2 * k] - 1, data[3 + n + 2 * k]
        b = (r - l).bit_length() - 1
        out.append(min(sp[b][l], sp[b][r - (1 << b)]))
    print('\n'.join(map(str, out)))
main()
