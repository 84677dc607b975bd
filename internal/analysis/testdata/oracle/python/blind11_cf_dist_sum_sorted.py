# want time n^2 log n
# want space n^2
# kind stdin
import sys
input = sys.stdin.readline
def solve():
    n, m = map(int, input().split())
    rows = [list(map(int, input().split())) for _ in range(n)]
    ans = 0
    for col in zip(*rows):
        col = sorted(col)
        pre = 0
        for i, v in enumerate(col):
            ans += v * i - pre
            pre += v
    print(ans)
for _ in range(int(input())):
    solve()
