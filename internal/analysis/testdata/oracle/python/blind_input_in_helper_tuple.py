# want time n^2
# want space n^2
# kind stdin
def read():
    n, m = map(int, input().split())
    g = [list(input()) for _ in range(n)]
    return n, m, g
def solve(n, m, g):
    c = 0
    for i in range(n - 1):
        for j in range(m - 1):
            if g[i][j] == g[i][j+1] == g[i+1][j] == g[i+1][j+1] == '#':
                c += 1
    return c
print(solve(*read()))
