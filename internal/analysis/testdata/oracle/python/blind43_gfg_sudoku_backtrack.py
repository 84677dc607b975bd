# want time 2^n
# want space n^2
# kind function
# entry solveSudoku
N = 9
def isSafe(grid, row, col, num):
    for x in range(len(grid)):
        if grid[row][x] == num:
            return False
    for x in range(len(grid)):
        if grid[x][col] == num:
            return False
    return True
def solveSudoku(grid, row, col):
    if row == len(grid) - 1 and col == len(grid):
        return True
    if col == len(grid):
        row += 1
        col = 0
    if grid[row][col] > 0:
        return solveSudoku(grid, row, col + 1)
    for num in range(1, len(grid) + 1):
        if isSafe(grid, row, col, num):
            grid[row][col] = num
            if solveSudoku(grid, row, col + 1):
                return True
        grid[row][col] = 0
    return False
