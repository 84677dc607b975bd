# want time n log n
# want space n
# kind stdin
import sys
def main():
    q, *xs = map(int, sys.stdin.read().split())
    m = max(xs)
    spf = list(range(m + 1))
    i = 2
    while i * i <= m:
        if spf[i] == i:
            for j in range(i * i, m + 1, i):
                if spf[j] == j:
                    spf[j] = i
        i += 1
    for x in xs:
        f = set()
        while x > 1:
            f.add(spf[x])
            x //= spf[x]
        print(len(f))
main()
