// want time n
// want space n
class Solution {
    Integer[] memo;
    public int numDecodings(String s) {
        memo = new Integer[s.length() + 1];
        return go(s, 0);
    }
    int go(String s, int i) {
        if (i == s.length()) return 1;
        if (s.charAt(i) == '0') return 0;
        if (memo[i] != null) return memo[i];
        int r = go(s, i + 1);
        if (i + 1 < s.length() && Integer.parseInt(s.substring(i, i + 2)) <= 26) r += go(s, i + 2);
        return memo[i] = r;
    }
}
