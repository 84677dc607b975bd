// want time n^2
// entry numIslands
static void dfs(char **g, int r, int c, int i, int j) {
    if (i < 0 || j < 0 || i >= r || j >= c || g[i][j] != '1') return;
    g[i][j] = '0';
    dfs(g, r, c, i + 1, j); dfs(g, r, c, i - 1, j); dfs(g, r, c, i, j + 1); dfs(g, r, c, i, j - 1);
}
int numIslands(char** grid, int gridSize, int* gridColSize) {
    int n = 0;
    for (int i = 0; i < gridSize; i++)
        for (int j = 0; j < gridColSize[0]; j++)
            if (grid[i][j] == '1') { n++; dfs(grid, gridSize, gridColSize[0], i, j); }
    return n;
}
