# want time 1
# want space 1
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        for i in range(9):
            seen = set()
            for j in range(9):
                c = board[i][j]
                if c != '.':
                    if c in seen:
                        return False
                    seen.add(c)
        return True
