# want time n
# want space n
class TicTacToe:
    def __init__(self, n):
        self.n = n
        self.rows = [0] * n
        self.cols = [0] * n
        self.d = self.a = 0
    def move(self, r, c, p):
        v = 1 if p == 1 else -1
        self.rows[r] += v
        self.cols[c] += v
        if r == c: self.d += v
        if r + c == self.n - 1: self.a += v
        return p if self.n in (abs(self.rows[r]), abs(self.cols[c]), abs(self.d), abs(self.a)) else 0
