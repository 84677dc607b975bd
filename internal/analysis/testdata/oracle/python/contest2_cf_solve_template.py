# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def inp():
    return int(input())
def inlt():
    return list(map(int, input().split()))
def solve():
    n = inp()
    a = inlt()
    a.sort()
    ans = 0
    for i in range(n):
        ans += abs(a[i] - a[n // 2])
    print(ans)
for _ in range(inp()):
    solve()
