# want time n log n
# want space n
# kind stdin
import sys
MAXN = 10 ** 6 + 5
def main():
    n = int(sys.stdin.readline())
    spf = list(range(n + 1))
    i = 2
    while i * i <= n:
        if spf[i] == i:
            for j in range(i * i, n + 1, i):
                if spf[j] == j:
                    spf[j] = i
        i += 1
    res = 0
    for x in range(2, n + 1):
        y = x
        while y > 1:
            res += spf[y]
            y //= spf[y]
    print(res)
main()
