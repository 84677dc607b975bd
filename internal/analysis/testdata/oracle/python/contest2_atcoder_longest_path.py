# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**7)
N, M = map(int, input().split())
G = [[] for _ in range(N)]
for _ in range(M):
    x, y = map(int, input().split())
    G[x - 1].append(y - 1)
memo = [-1] * N
def rec(v):
    if memo[v] != -1:
        return memo[v]
    res = 0
    for w in G[v]:
        res = max(res, rec(w) + 1)
    memo[v] = res
    return res
print(max(rec(v) for v in range(N)))
