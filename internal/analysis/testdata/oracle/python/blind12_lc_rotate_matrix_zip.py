# want time n^2
# want space n^2
class Solution:
    def rotate(self, matrix):
        matrix[:] = [list(col)[::-1] for col in zip(*matrix)]
