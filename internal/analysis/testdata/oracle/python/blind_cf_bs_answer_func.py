# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
def can(a, k, x):
    return sum(max(0, x - v) for v in a) <= k
def solve():
    n, k = map(int, input().split())
    a = list(map(int, input().split()))
    l, r = 0, 2 * 10**9
    while l < r:
        m = (l + r + 1) // 2
        if can(a, k, m):
            l = m
        else:
            r = m - 1
    return l
print(*[solve() for _ in range(int(input()))], sep='\n')
