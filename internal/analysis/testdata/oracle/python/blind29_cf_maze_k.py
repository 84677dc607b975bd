# want time n^2
# want space n^2
# kind stdin
import sys
def main():
    n, m, k = map(int, sys.stdin.readline().split())
    g = [list(sys.stdin.readline().strip()) for _ in range(n)]
    total = sum(row.count('.') for row in g)
    sx = sy = -1
    for i in range(n):
        for j in range(m):
            if g[i][j] == '.':
                sx, sy = i, j
    need = total - k
    stack = [(sx, sy)]
    seen = [[False] * m for _ in range(n)]
    seen[sx][sy] = True
    cnt = 0
    while stack:
        x, y = stack.pop()
        cnt += 1
        if cnt <= need:
            g[x][y] = 'o'
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            a, b = x + dx, y + dy
            if 0 <= a < n and 0 <= b < m and g[a][b] != '#' and not seen[a][b]:
                seen[a][b] = True
                stack.append((a, b))
    for row in g:
        print(''.join(row).replace('.', 'X').replace('o', '.'))
main()
