# want time 1
# want space 1
# kind function
class Solution:
    def isValidSudoku(self, board):
        seen = set()
        for i in range(9):
            for j in range(9):
                v = board[i][j]
                if v == '.':
                    continue
                keys = ((i, v), (v, j), (i // 3, j // 3, v))
                if any(k in seen for k in keys):
                    return False
                seen.update(keys)
        return True
