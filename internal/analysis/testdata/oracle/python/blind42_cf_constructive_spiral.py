# want time n^2
# want space n^2
# kind stdin
for _ in range(int(input())):
    n = int(input())
    a = [[0] * n for _ in range(n)]
    x, y, d = 0, 0, 0
    dx = (0, 1, 0, -1)
    dy = (1, 0, -1, 0)
    for k in range(n * n):
        a[x][y] = k + 1
        nx, ny = x + dx[d], y + dy[d]
        if not (0 <= nx < n and 0 <= ny < n) or a[nx][ny]:
            d = (d + 1) % 4
            nx, ny = x + dx[d], y + dy[d]
        x, y = nx, ny
    for row in a:
        print(*row)
