# want time n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
N = int(input())
G = [[] for _ in range(N)]
for _ in range(N - 1):
    u, v = map(int, input().split())
    G[u - 1].append(v - 1); G[v - 1].append(u - 1)
sub = [1] * N
ans = [0] * N
def dfs1(v, p, d):
    ans[0] += d
    for w in G[v]:
        if w == p: continue
        dfs1(w, v, d + 1)
        sub[v] += sub[w]
def dfs2(v, p):
    for w in G[v]:
        if w == p: continue
        ans[w] = ans[v] + N - 2 * sub[w]
        dfs2(w, v)
dfs1(0, -1, 0)
dfs2(0, -1)
print(*ans, sep='\n')
