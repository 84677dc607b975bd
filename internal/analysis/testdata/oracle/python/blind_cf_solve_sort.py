# want time n log n
# want space n
# kind stdin
import sys
input = lambda: sys.stdin.readline().rstrip("\r\n")

def solve():
    n = int(input())
    a = sorted(map(int, input().split()))
    ans = 0
    i, j = 0, n - 1
    while i < j:
        ans += a[j] - a[i]
        i += 1
        j -= 1
    print(ans)

t = int(input())
while t:
    solve()
    t -= 1
