# want time 1
# want space 1
class Solution:
    def isValidSudoku(self, board):
        seen = set()
        for i in range(9):
            for j in range(9):
                c = board[i][j]
                if c != '.':
                    for key in ((i, c), (c, j), (i // 3, j // 3, c)):
                        if key in seen:
                            return False
                        seen.add(key)
        return True
