# want time n^2
# want space n^2
# kind function
class Solution:
    def transpose(self, matrix):
        return [list(row) for row in zip(*matrix)]
