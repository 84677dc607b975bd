// want time 2^n
// entry exist
class Solution {
    public boolean exist(char[][] b, String w) {
        for (int i = 0; i < b.length; i++) for (int j = 0; j < b[0].length; j++) if (go(b, i, j, w, 0)) return true;
        return false;
    }
    boolean go(char[][] b, int i, int j, String w, int k) {
        if (k == w.length()) return true;
        if (i < 0 || j < 0 || i == b.length || j == b[0].length || b[i][j] != w.charAt(k)) return false;
        char c = b[i][j];
        b[i][j] = '#';
        boolean r = go(b, i + 1, j, w, k + 1) || go(b, i - 1, j, w, k + 1) || go(b, i, j + 1, w, k + 1) || go(b, i, j - 1, w, k + 1);
        b[i][j] = c;
        return r;
    }
}
