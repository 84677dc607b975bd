# want time n^3
# want space n^3
# kind stdin
import sys
sys.setrecursionlimit(10**7)
n = int(input())
c = [0] * 4
for x in input().split():
    c[int(x)] += 1
memo = {}
def f(i, j, k):
    if i == j == k == 0:
        return 0.0
    if (i, j, k) in memo:
        return memo[(i, j, k)]
    r = n
    if i:
        r += f(i - 1, j, k) * i
    if j:
        r += f(i + 1, j - 1, k) * j
    if k:
        r += f(i, j + 1, k - 1) * k
    memo[(i, j, k)] = r / (i + j + k)
    return memo[(i, j, k)]
print(f(c[1], c[2], c[3]))
