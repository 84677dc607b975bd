# want time 1
# want space 1
# kind function
class Solution:
    def isValidSudoku(self, board):
        rows = [set() for _ in range(9)]
        cols = [set() for _ in range(9)]
        boxes = [set() for _ in range(9)]
        for i in range(9):
            for j in range(9):
                c = board[i][j]
                if c == ".":
                    continue
                if c in rows[i] or c in cols[j] or c in boxes[i // 3 * 3 + j // 3]:
                    return False
                rows[i].add(c); cols[j].add(c); boxes[i // 3 * 3 + j // 3].add(c)
        return True
