# want time n!
# want space n
# kind function
# entry solve
def solve(n):
    board = [-1] * n
    count = 0
    def safe(row, col):
        for r in range(row):
            if board[r] == col or abs(board[r] - col) == row - r:
                return False
        return True
    def place(row):
        nonlocal count
        if row == n:
            count += 1
            return
        for col in range(n):
            if safe(row, col):
                board[row] = col
                place(row + 1)
                board[row] = -1
    place(0)
    return count
