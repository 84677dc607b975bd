# want time n^2
# want space n^2
# kind stdin
from queue import Queue
n, m, x, y = map(int, input().split())
board = [[-1 for _ in range(m)] for _ in range(n)]
board[x - 1][y - 1] = 0
q = Queue()
q.put((x - 1, y - 1))
dirs = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
while not q.empty():
    a, b = q.get()
    for da, db in dirs:
        c, d = a + da, b + db
        if 0 <= c < n and 0 <= d < m and board[c][d] == -1:
            board[c][d] = board[a][b] + 1
            q.put((c, d))
for r in board:
    print(*r)
