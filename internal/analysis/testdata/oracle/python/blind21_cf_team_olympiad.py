# want time n
# want space n
# kind stdin
n = int(input())
t = list(map(int, input().split()))
g = [[], [], []]
for i in range(n):
    g[t[i] - 1].append(i + 1)
w = min(len(x) for x in g)
print(w)
for i in range(w):
    print(g[0][i], g[1][i], g[2][i])
