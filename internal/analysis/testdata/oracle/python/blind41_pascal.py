# kind function
# want time n^2
# want space n^2
class Solution:
    def generate(self, numRows: int) -> List[List[int]]:
        rows = [[1]]
        while len(rows) < numRows:
            prev = rows[-1]
            rows.append([1] + [a + b for a, b in zip(prev, prev[1:])] + [1])
        return rows
