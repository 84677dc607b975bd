# want time n
# want space n
# kind stdin
import sys, threading
sys.setrecursionlimit(10**7)
threading.stack_size(2**27)
def main():
    n = int(input())
    adj = [[] for _ in range(n)]
    for _ in range(n - 1):
        a, b = map(int, input().split())
        adj[a - 1].append(b - 1)
        adj[b - 1].append(a - 1)
    def dfs(v, p):
        best = 0
        for u in adj[v]:
            if u != p:
                best = max(best, dfs(u, v))
        return best + 1
    print(dfs(0, -1))
threading.Thread(target=main).start()
