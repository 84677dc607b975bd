// kind function
// want time n!
// want space n
class Solution {
    private int n, ans;

    public int totalNQueens(int n) {
        this.n = n;
        dfs(0, 0, 0, 0);
        return ans;
    }

    private void dfs(int row, int cols, int d1, int d2) {
        if (row == n) {
            ans++;
            return;
        }
        for (int c = 0; c < n; c++) {
            int a = 1 << c, b = 1 << (row + c), e = 1 << (row - c + n);
            if ((cols & a) != 0 || (d1 & b) != 0 || (d2 & e) != 0) continue;
            dfs(row + 1, cols | a, d1 | b, d2 | e);
        }
    }
}
