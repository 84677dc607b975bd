# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def solve():
    n, k = map(int, input().split())
    a = sorted(map(int, input().split()))
    ans = 0
    for i in range(n):
        if a[i] <= k:
            k -= a[i]
            ans += 1
    return ans
t = int(input())
for _ in range(t):
    print(solve())
