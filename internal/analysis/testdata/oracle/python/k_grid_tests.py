# want time n^2
# want space n^2
# kind stdin
t = int(input())
for case in range(t):
    n, m = map(int, input().split())
    g = []
    for i in range(n):
        g.append(input())
    c = 0
    for i in range(n):
        for j in range(m):
            if g[i][j] == '*':
                c += 1
    print(c)
