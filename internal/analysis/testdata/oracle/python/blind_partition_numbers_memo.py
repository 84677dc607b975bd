# want time n^2
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10**6)
n = int(input())
memo = {}
def p(n, k):
    if n == 0:
        return 1
    if n < 0 or k == 0:
        return 0
    if (n, k) in memo:
        return memo[(n, k)]
    r = p(n - k, k) + p(n, k - 1)
    memo[(n, k)] = r
    return r
print(p(n, n))
