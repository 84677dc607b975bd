# want time n log n
# want space n
# kind stdin
import sys
sys.setrecursionlimit(10**6)
def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n)]
    for i in range(m):
        u, v = map(int, sys.stdin.readline().split())
        g[u-1].append((v-1, i)); g[v-1].append((u-1, i))
    low = [0]*n; num = [-1]*n
    timer = 0
    res = []
    def dfs(u, pe):
        nonlocal timer
        num[u] = low[u] = timer
        timer += 1
        for v, e in g[u]:
            if e == pe: continue
            if num[v] == -1:
                dfs(v, e)
                low[u] = min(low[u], low[v])
                if low[v] > num[u]:
                    res.append(e + 1)
            else:
                low[u] = min(low[u], num[v])
    for i in range(n):
        if num[i] == -1:
            dfs(i, -1)
    print(len(res))
    print(*sorted(res))
main()
