# kind function
# want time n^2
# want space n^2
class NumMatrix:
    def __init__(self, m):
        R, C = len(m), len(m[0])
        self.s = [[0] * (C + 1) for _ in range(R + 1)]
        for i in range(R):
            for j in range(C):
                self.s[i+1][j+1] = self.s[i][j+1] + self.s[i+1][j] - self.s[i][j] + m[i][j]
