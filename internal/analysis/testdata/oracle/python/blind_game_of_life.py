# want time n^2
# want space n^2
class Solution:
    def gameOfLife(self, board):
        m, n = len(board), len(board[0])
        old = [row[:] for row in board]
        for i in range(m):
            for j in range(n):
                live = 0
                for x in range(max(0, i-1), min(m, i+2)):
                    for y in range(max(0, j-1), min(n, j+2)):
                        live += old[x][y]
                live -= old[i][j]
                board[i][j] = 1 if live == 3 or (live == 2 and old[i][j]) else 0
