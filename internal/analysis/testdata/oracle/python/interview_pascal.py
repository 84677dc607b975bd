# want time n^2
# want space n^2
# kind function
from typing import List
class Solution:
    def generate(self, numRows: int) -> List[List[int]]:
        rows = []
        for r in range(numRows):
            row = [1] * (r + 1)
            for j in range(1, r):
                row[j] = rows[r - 1][j - 1] + rows[r - 1][j]
            rows.append(row)
        return rows
