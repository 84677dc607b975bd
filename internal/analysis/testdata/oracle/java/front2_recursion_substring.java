// want time n^2
class Solution {
    public boolean isPalin(String s) {
        if (s.length() < 2) return true;
        if (s.charAt(0) != s.charAt(s.length() - 1)) return false;
        return isPalin(s.substring(1, s.length() - 1));
    }
}
