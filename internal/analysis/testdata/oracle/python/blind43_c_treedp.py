# kind stdin
# want time n
# want space n
import sys
sys.setrecursionlimit(10**6)
def main():
    n = int(input())
    g = [[] for _ in range(n)]
    for _ in range(n - 1):
        a, b = map(int, input().split())
        g[a-1].append(b-1)
        g[b-1].append(a-1)
    def dfs(u, p):
        take, skip = 1, 0
        for v in g[u]:
            if v != p:
                t, s = dfs(v, u)
                take += s
                skip += max(t, s)
        return take, skip
    print(max(dfs(0, -1)))
main()
