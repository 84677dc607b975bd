// want time n^2
// want space n^2
// kind function
class Solution {
    private Integer[][] f;
    private String s, t;
    private int m, n;

    public int minDistance(String word1, String word2) {
        s = word1;
        t = word2;
        m = s.length();
        n = t.length();
        f = new Integer[m][n];
        return dfs(0, 0);
    }

    private int dfs(int i, int j) {
        if (i >= m) return n - j;
        if (j >= n) return m - i;
        if (f[i][j] != null) return f[i][j];
        if (s.charAt(i) == t.charAt(j)) return f[i][j] = dfs(i + 1, j + 1);
        return f[i][j] = 1 + Math.min(dfs(i + 1, j + 1), Math.min(dfs(i + 1, j), dfs(i, j + 1)));
    }
}
