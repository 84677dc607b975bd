# want time n^2
# want space n^2
# kind stdin
def main():
    n = int(input())
    g = [list(map(int, input().split())) for _ in range(n)]
    INF = float("inf")
    key = [INF] * n
    used = [False] * n
    key[0] = 0
    total = 0
    for _ in range(n):
        u = min((k, i) for i, k in enumerate(key) if not used[i])[1]
        used[u] = True
        total += key[u]
        for v in range(n):
            if not used[v] and g[u][v] < key[v]:
                key[v] = g[u][v]
    print(total)
main()
