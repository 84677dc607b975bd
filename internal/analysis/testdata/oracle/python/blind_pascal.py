# want time n^2
# want space n^2
class Solution:
    def generate(self, numRows):
        tri = [[1]]
        for i in range(1, numRows):
            row = tri[-1]
            tri.append([1] + [row[j] + row[j+1] for j in range(len(row) - 1)] + [1])
        return tri
