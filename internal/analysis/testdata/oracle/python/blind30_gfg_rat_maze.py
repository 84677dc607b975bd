# want time 2^n
# want space n^2
# kind function
# entry solveMaze
def isSafe(maze, x, y, N):
    return 0 <= x < N and 0 <= y < N and maze[x][y] == 1
def solveMaze(maze):
    N = len(maze)
    sol = [[0 for j in range(N)] for i in range(N)]
    if solveMazeUtil(maze, 0, 0, sol, N) == False:
        return False
    return True
def solveMazeUtil(maze, x, y, sol, N):
    if x == N - 1 and y == N - 1 and maze[x][y] == 1:
        sol[x][y] = 1
        return True
    if isSafe(maze, x, y, N):
        sol[x][y] = 1
        if solveMazeUtil(maze, x + 1, y, sol, N):
            return True
        if solveMazeUtil(maze, x, y + 1, sol, N):
            return True
        sol[x][y] = 0
        return False
    return False
