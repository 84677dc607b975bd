# want time n^2
# want space n^2
class NumMatrix:
    def __init__(self, matrix: List[List[int]]):
        m, n = len(matrix), len(matrix[0])
        self.p = [[0] * (n + 1) for _ in range(m + 1)]
        for i in range(m):
            for j in range(n):
                self.p[i + 1][j + 1] = self.p[i][j + 1] + self.p[i + 1][j] - self.p[i][j] + matrix[i][j]
    def sumRegion(self, a, b, c, d):
        return self.p[c + 1][d + 1] - self.p[a][d + 1] - self.p[c + 1][b] + self.p[a][b]
