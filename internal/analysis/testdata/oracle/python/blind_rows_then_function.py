# want time n^2
# want space n^2
# kind stdin
def count(grid):
    n = len(grid)
    c = 0
    for i in range(n):
        for j in range(len(grid[i])):
            if grid[i][j] == '#':
                c += 1
    return c
n = int(input())
grid = []
for _ in range(n):
    grid.append(input())
print(count(grid))
