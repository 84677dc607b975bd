# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
input = sys.stdin.readline
N = int(input())
G = [[] for _ in range(N)]
for _ in range(N-1):
    a, b = map(int, input().split())
    a -= 1; b -= 1
    G[a].append(b); G[b].append(a)
def dfs(v, p):
    w, b = 1, 1
    for u in G[v]:
        if u == p: continue
        x, y = dfs(u, v)
        w = w * (x + y) % (10**9 + 7)
        b = b * x % (10**9 + 7)
    return w, b
print(sum(dfs(0, -1)) % (10**9 + 7))
