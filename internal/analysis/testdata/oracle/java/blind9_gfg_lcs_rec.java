// want time 2^n
// want space n
// kind function
class LongestCommonSubsequence {
    int lcs(String X, String Y, int m, int n) {
        if (m == 0 || n == 0)
            return 0;
        if (X.charAt(m - 1) == Y.charAt(n - 1))
            return 1 + lcs(X, Y, m - 1, n - 1);
        else
            return max(lcs(X, Y, m, n - 1), lcs(X, Y, m - 1, n));
    }
    int max(int a, int b) {
        return (a > b) ? a : b;
    }
}
