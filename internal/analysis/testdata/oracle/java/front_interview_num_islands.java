// want time n^2
class Solution {
    private static final int[][] DIRS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    public int numIslands(char[][] grid) {
        int m = grid.length, n = grid[0].length, count = 0;
        boolean[][] seen = new boolean[m][n];
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                if (grid[i][j] == '1' && !seen[i][j]) {
                    count++;
                    Queue<int[]> q = new LinkedList<>();
                    q.add(new int[]{i, j});
                    seen[i][j] = true;
                    while (!q.isEmpty()) {
                        int[] cur = q.poll();
                        for (int[] d : DIRS) {
                            int r = cur[0] + d[0], c = cur[1] + d[1];
                            if (r < 0 || c < 0 || r >= m || c >= n || seen[r][c] || grid[r][c] != '1') continue;
                            seen[r][c] = true;
                            q.add(new int[]{r, c});
                        }
                    }
                }
        return count;
    }
}
