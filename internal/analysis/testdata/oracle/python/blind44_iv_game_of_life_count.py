# want time n^2
# want space 1
# kind function
class Solution:
    def gameOfLife(self, board):
        m, n = len(board), len(board[0])
        def live(r, c):
            cnt = 0
            for i in range(max(0, r - 1), min(m, r + 2)):
                for j in range(max(0, c - 1), min(n, c + 2)):
                    if (i, j) != (r, c) and board[i][j] & 1:
                        cnt += 1
            return cnt
        for r in range(m):
            for c in range(n):
                k = live(r, c)
                if k == 3 or (board[r][c] and k == 2):
                    board[r][c] |= 2
        for r in range(m):
            for c in range(n):
                board[r][c] >>= 1
