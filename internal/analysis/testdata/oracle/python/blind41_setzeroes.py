# kind function
# want time n^2
# want space n
class Solution:
    def setZeroes(self, M):
        m, n, first = len(M), len(M[0]), not all(M[0])
        for i in range(1, m):
            for j in range(n):
                if M[i][j] == 0:
                    M[0][j] = M[i][0] = 0
        for i in range(1, m):
            for j in range(n-1, -1, -1):
                if M[i][0] == 0 or M[0][j] == 0:
                    M[i][j] = 0
        if first:
            M[0] = [0] * n
