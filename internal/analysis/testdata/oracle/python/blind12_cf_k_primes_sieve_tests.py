# want time n log n
# kind stdin
import sys
N = 10**6
spf = list(range(N + 1))
for i in range(2, int(N**0.5) + 1):
    if spf[i] == i:
        for j in range(i * i, N + 1, i):
            if spf[j] == j:
                spf[j] = i
def main():
    data = sys.stdin.read().split()
    out = []
    for x in data[1:]:
        x = int(x)
        f = []
        while x > 1:
            f.append(spf[x])
            x //= spf[x]
        out.append(' '.join(map(str, f)))
    print('\n'.join(out))
main()
