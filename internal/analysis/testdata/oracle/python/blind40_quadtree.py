# kind function
# want time n^2 log n
# want space n^2
class Solution:
    def construct(self, grid):
        def build(x, y, size):
            v = grid[x][y]
            same = all(grid[i][j] == v for i in range(x, x + size) for j in range(y, y + size))
            if same:
                return Node(v == 1, True, None, None, None, None)
            h = size // 2
            return Node(True, False, build(x, y, h), build(x, y + h, h), build(x + h, y, h), build(x + h, y + h, h))
        return build(0, 0, len(grid))
