// want time n^2
// want space n
class Solution {
    public String build(char[] cs) {
        String s = "";
        for (int i = 0; i < cs.length; i++) s += cs[i];
        return s;
    }
}
