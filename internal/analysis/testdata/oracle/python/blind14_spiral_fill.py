# want time n^2
# want space n^2
def fill(n):
    g = [[0] * n for _ in range(n)]
    x = y = 0
    dx, dy = 0, 1
    for k in range(1, n * n + 1):
        g[x][y] = k
        nx, ny = x + dx, y + dy
        if not (0 <= nx < n and 0 <= ny < n) or g[nx][ny]:
            dx, dy = dy, -dx
            nx, ny = x + dx, y + dy
        x, y = nx, ny
    return g
