// want time n^2
// entry countPal
class P {
    static int countPal(String s) {
        int n = s.length(), c = 0;
        boolean[][] dp = new boolean[n][n];
        for (int len = 1; len <= n; len++)
            for (int i = 0; i + len - 1 < n; i++) {
                int j = i + len - 1;
                dp[i][j] = s.charAt(i) == s.charAt(j) && (len < 3 || dp[i + 1][j - 1]);
                if (dp[i][j]) c++;
            }
        return c;
    }
}
