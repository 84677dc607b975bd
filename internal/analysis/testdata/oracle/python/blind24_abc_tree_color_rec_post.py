# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
input = sys.stdin.readline
MOD = 10**9 + 7
n = int(input())
g = [[] for _ in range(n)]
for _ in range(n - 1):
    x, y = map(int, input().split())
    g[x - 1].append(y - 1)
    g[y - 1].append(x - 1)
def rec(v, p=-1):
    w = b = 1
    for u in g[v]:
        if u != p:
            cw, cb = rec(u, v)
            w = w * (cw + cb) % MOD
            b = b * cw % MOD
    return w, b
print(sum(rec(0)) % MOD)
