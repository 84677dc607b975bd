# want time 2^n
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10**5)
n = int(input())
seen = [[False] * n for _ in range(n)]
cnt = 0
def go(x, y, k):
    global cnt
    if x == n - 1 and y == n - 1:
        if k == n * n:
            cnt += 1
        return
    seen[x][y] = True
    for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        a, b = x + dx, y + dy
        if 0 <= a < n and 0 <= b < n and not seen[a][b]:
            go(a, b, k + 1)
    seen[x][y] = False
go(0, 0, 1)
print(cnt)
