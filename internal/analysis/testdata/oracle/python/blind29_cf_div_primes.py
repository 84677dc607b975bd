# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
MAXN = 10 ** 6
def solve():
    n = int(input())
    a = list(map(int, input().split()))
    mx = max(a)
    cnt = [0] * (mx + 1)
    for x in a:
        cnt[x] += 1
    best = 0
    for d in range(1, mx + 1):
        c = 0
        for k in range(d, mx + 1, d):
            c += cnt[k]
        if c > 1:
            best = d
    print(best)
solve()
