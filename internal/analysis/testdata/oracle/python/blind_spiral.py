# want time n^3
# want space n^2
class Solution:
    def spiralOrder(self, matrix):
        res = []
        while matrix:
            res += matrix.pop(0)
            matrix = [list(r) for r in zip(*matrix)][::-1]
        return res
