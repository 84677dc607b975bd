# want time 2^n
# kind function
# entry solve
class Solver:
    def __init__(self, board):
        self.board = board
        self.empty = [(r, c) for r in range(len(board)) for c in range(len(board)) if board[r][c] == 0]
    def ok(self, r, c, v):
        n = len(self.board)
        return all(self.board[r][j] != v for j in range(n)) and all(self.board[i][c] != v for i in range(n))
    def solve(self, k=0):
        if k == len(self.empty):
            return True
        r, c = self.empty[k]
        for v in range(1, len(self.board) + 1):
            if self.ok(r, c, v):
                self.board[r][c] = v
                if self.solve(k + 1):
                    return True
                self.board[r][c] = 0
        return False
