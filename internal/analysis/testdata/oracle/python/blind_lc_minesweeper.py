# want time n^2
# want space n^2
class Solution:
    def updateBoard(self, board, click):
        R, C = len(board), len(board[0])
        x, y = click
        if board[x][y] == 'M':
            board[x][y] = 'X'
            return board
        q = collections.deque([(x, y)])
        seen = {(x, y)}
        while q:
            i, j = q.popleft()
            nb = [(i + a, j + b) for a in (-1, 0, 1) for b in (-1, 0, 1) if (a or b) and 0 <= i + a < R and 0 <= j + b < C]
            m = sum(board[a][b] == 'M' for a, b in nb)
            if m:
                board[i][j] = str(m)
                continue
            board[i][j] = 'B'
            for p in nb:
                if p not in seen:
                    seen.add(p)
                    q.append(p)
        return board
