# want time 2^n
# want space n^2
# kind function
# entry solveKTUtil
def isSafe(x, y, board, n):
    return x >= 0 and y >= 0 and x < n and y < n and board[x][y] == -1
def solveKTUtil(n, board, curr_x, curr_y, move_x, move_y, pos):
    if pos == n**2:
        return True
    for i in range(8):
        new_x = curr_x + move_x[i]
        new_y = curr_y + move_y[i]
        if isSafe(new_x, new_y, board, n):
            board[new_x][new_y] = pos
            if solveKTUtil(n, board, new_x, new_y, move_x, move_y, pos+1):
                return True
            board[new_x][new_y] = -1
    return False
