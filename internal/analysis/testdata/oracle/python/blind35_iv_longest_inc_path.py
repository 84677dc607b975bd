# want time n^2
# want space n^2
# kind function
# entry longestIncreasingPath
def longestIncreasingPath(matrix):
    m, n = len(matrix), len(matrix[0])
    cache = [[0] * n for _ in range(m)]
    def dfs(i, j):
        if cache[i][j]:
            return cache[i][j]
        best = 1
        for x, y in ((i+1, j), (i-1, j), (i, j+1), (i, j-1)):
            if 0 <= x < m and 0 <= y < n and matrix[x][y] > matrix[i][j]:
                best = max(best, 1 + dfs(x, y))
        cache[i][j] = best
        return best
    return max(dfs(i, j) for i in range(m) for j in range(n))
