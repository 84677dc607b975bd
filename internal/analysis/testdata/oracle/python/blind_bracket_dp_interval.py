# want time n^3
# want space n^2
# kind stdin
import sys
sys.setrecursionlimit(10000)
s = input().strip()
n = len(s)
memo = [[-1] * n for _ in range(n)]
def f(i, j):
    if i >= j:
        return 0
    if memo[i][j] != -1:
        return memo[i][j]
    r = f(i + 1, j)
    for k in range(i + 1, j + 1):
        if s[i] == '(' and s[k] == ')':
            r = max(r, 2 + f(i + 1, k - 1) + (f(k + 1, j) if k < j else 0))
    memo[i][j] = r
    return r
print(f(0, n - 1))
