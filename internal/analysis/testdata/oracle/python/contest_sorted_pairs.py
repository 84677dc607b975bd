# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def solve():
    n, k = map(int, input().split())
    a = sorted(map(int, input().split()))
    ans = 0
    i, j = 0, n - 1
    while i < j:
        if a[i] + a[j] <= k:
            ans += 1
            i += 1
        j -= 1
    print(ans)
t = int(input())
while t:
    solve()
    t -= 1
