# want time 2^n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
n, s = map(int, input().split())
a = list(map(int, input().split()))
cnt = 0
def go(i, cur):
    global cnt
    if i == n:
        if cur == s:
            cnt += 1
        return
    go(i + 1, cur)
    go(i + 1, cur + a[i])
go(0, 0)
print(cnt - (s == 0))
