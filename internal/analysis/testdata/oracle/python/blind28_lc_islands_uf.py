# want time n^2
# want space n^2
# kind function
class UnionFind:
    def __init__(self, grid):
        m, n = len(grid), len(grid[0])
        self.count = 0
        self.parent = [-1] * (m * n)
        self.rank = [0] * (m * n)
        for i in range(m):
            for j in range(n):
                if grid[i][j] == '1':
                    self.parent[i * n + j] = i * n + j
                    self.count += 1
    def find(self, i):
        if self.parent[i] != i:
            self.parent[i] = self.find(self.parent[i])
        return self.parent[i]
    def union(self, x, y):
        rx, ry = self.find(x), self.find(y)
        if rx != ry:
            if self.rank[rx] > self.rank[ry]:
                self.parent[ry] = rx
            elif self.rank[rx] < self.rank[ry]:
                self.parent[rx] = ry
            else:
                self.parent[ry] = rx
                self.rank[rx] += 1
            self.count -= 1
class Solution:
    def numIslands(self, grid):
        if not grid or not grid[0]:
            return 0
        uf = UnionFind(grid)
        m, n = len(grid), len(grid[0])
        for i in range(m):
            for j in range(n):
                if grid[i][j] == '0':
                    continue
                if i + 1 < m and grid[i+1][j] == '1':
                    uf.union(i * n + j, (i + 1) * n + j)
                if j + 1 < n and grid[i][j+1] == '1':
                    uf.union(i * n + j, i * n + j + 1)
        return uf.count
