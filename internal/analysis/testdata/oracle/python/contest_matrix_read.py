# want time n^2
# want space n^2
# kind stdin
n = int(input())
g = [list(map(int, input().split())) for _ in range(n)]
print(sum(g[i][i] for i in range(n)))
