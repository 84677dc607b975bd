// want time n^2
// want space n^2
class Solution {
    public int uniquePaths(int m, int n) {
        Integer[][] memo = new Integer[m][n];
        return go(m - 1, n - 1, memo);
    }
    private int go(int i, int j, Integer[][] memo) {
        if (i == 0 || j == 0) return 1;
        if (memo[i][j] != null) return memo[i][j];
        return memo[i][j] = go(i - 1, j, memo) + go(i, j - 1, memo);
    }
}
