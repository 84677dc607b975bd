# want time 1
# want space 1
# kind function
from collections import defaultdict
class Solution:
    def isValidSudoku(self, board: List[List[str]]) -> bool:
        cols, rows, squares = defaultdict(set), defaultdict(set), defaultdict(set)
        for r in range(9):
            for c in range(9):
                v = board[r][c]
                if v == ".":
                    continue
                if v in rows[r] or v in cols[c] or v in squares[(r // 3, c // 3)]:
                    return False
                cols[c].add(v)
                rows[r].add(v)
                squares[(r // 3, c // 3)].add(v)
        return True
