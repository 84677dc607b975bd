// want time n^2
// entry numIslands
import java.util.*;
class Solution {
    private static final int[][] D = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    public int numIslands(char[][] grid) {
        int m = grid.length, n = grid[0].length, res = 0;
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                if (grid[i][j] == '1') {
                    res++;
                    Queue<int[]> q = new LinkedList<>();
                    q.offer(new int[]{i, j});
                    grid[i][j] = '0';
                    while (!q.isEmpty()) {
                        int[] c = q.poll();
                        for (int[] d : D) {
                            int x = c[0] + d[0], y = c[1] + d[1];
                            if (x >= 0 && y >= 0 && x < m && y < n && grid[x][y] == '1') {
                                grid[x][y] = '0';
                                q.offer(new int[]{x, y});
                            }
                        }
                    }
                }
        return res;
    }
}
