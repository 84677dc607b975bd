# kind function
# want time n^2
# want space 1
class Solution:
    def gameOfLife(self, board: List[List[int]]) -> None:
        m, n = len(board), len(board[0])
        def live(r, c):
            cnt = 0
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    if dr == dc == 0: continue
                    rr, cc = r + dr, c + dc
                    if 0 <= rr < m and 0 <= cc < n:
                        cnt += board[rr][cc] & 1
            return cnt
        for r in range(m):
            for c in range(n):
                k = live(r, c)
                if board[r][c] and k in (2, 3):
                    board[r][c] = 3
                elif not board[r][c] and k == 3:
                    board[r][c] = 2
        for r in range(m):
            for c in range(n):
                board[r][c] >>= 1
