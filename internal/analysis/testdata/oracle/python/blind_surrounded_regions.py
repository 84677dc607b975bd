# want time n^2
# want space n^2
class Solution:
    def solve(self, board):
        R, C = len(board), len(board[0])
        def dfs(r, c):
            if not (0 <= r < R and 0 <= c < C) or board[r][c] != 'O':
                return
            board[r][c] = 'T'
            for a, b in [(r+1,c),(r-1,c),(r,c+1),(r,c-1)]:
                dfs(a, b)
        for r in range(R):
            dfs(r, 0); dfs(r, C - 1)
        for c in range(C):
            dfs(0, c); dfs(R - 1, c)
        for r in range(R):
            for c in range(C):
                board[r][c] = 'O' if board[r][c] == 'T' else 'X'
