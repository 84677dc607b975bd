# want time n^2
# want space n^2
# kind stdin
n, m = [int(x) for x in input().split()]
grid = []
for i in range(n):
    grid.append(list(map(int, input().split())))
for i in range(n):
    for j in range(m):
        if i and j:
            grid[i][j] += min(grid[i - 1][j], grid[i][j - 1])
        elif i:
            grid[i][j] += grid[i - 1][j]
        elif j:
            grid[i][j] += grid[i][j - 1]
print(grid[-1][-1])
