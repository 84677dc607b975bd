# want time 2^n
# want space n
# kind function
class Solution:
    def exist(self, board, word):
        rows, cols = len(board), len(board[0])
        def backtrack(row, col, suffix):
            if len(suffix) == 0:
                return True
            if row < 0 or row == rows or col < 0 or col == cols or board[row][col] != suffix[0]:
                return False
            ret = False
            board[row][col] = '#'
            for ro, co in [(0, 1), (1, 0), (0, -1), (-1, 0)]:
                ret = backtrack(row + ro, col + co, suffix[1:])
                if ret:
                    break
            board[row][col] = suffix[0]
            return ret
        for r in range(rows):
            for c in range(cols):
                if backtrack(r, c, word):
                    return True
        return False
