# want time n^3
# want space n^2
# kind function
# entry __mul__
class Matrix:
    def __init__(self, rows):
        self.rows = rows
        self.n = len(rows)
        self.m = len(rows[0])
    def __mul__(self, other):
        res = [[0] * other.m for _ in range(self.n)]
        for i in range(self.n):
            for j in range(other.m):
                for k in range(self.m):
                    res[i][j] += self.rows[i][k] * other.rows[k][j]
        return Matrix(res)
