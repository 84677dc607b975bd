# want time n^2
# want space n^2
# kind function
from collections import defaultdict
class Solution:
    def findDiagonalOrder(self, mat):
        groups = defaultdict(list)
        for i, row in enumerate(mat):
            for j, v in enumerate(row):
                groups[i + j].append(v)
        res = []
        for d in sorted(groups):
            res.extend(groups[d][::-1] if d % 2 == 0 else groups[d])
        return res
