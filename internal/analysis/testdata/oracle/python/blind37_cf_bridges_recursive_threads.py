# want time n log n
# want space n
# kind stdin
import sys
import threading
sys.setrecursionlimit(1 << 25)
threading.stack_size(1 << 27)

def main():
    n, m = map(int, sys.stdin.readline().split())
    g = [[] for _ in range(n + 1)]
    for i in range(m):
        u, v = map(int, sys.stdin.readline().split())
        g[u].append((v, i))
        g[v].append((u, i))
    tin = [0] * (n + 1)
    low = [0] * (n + 1)
    timer = [0]
    ans = []

    def dfs(v, pe):
        timer[0] += 1
        tin[v] = low[v] = timer[0]
        for to, idx in g[v]:
            if idx == pe:
                continue
            if tin[to]:
                low[v] = min(low[v], tin[to])
            else:
                dfs(to, idx)
                low[v] = min(low[v], low[to])
                if low[to] > tin[v]:
                    ans.append(idx + 1)

    for v in range(1, n + 1):
        if not tin[v]:
            dfs(v, -1)
    print(len(ans))
    print(*sorted(ans))

threading.Thread(target=main).start()
