// want time 2^n
// want space 2^n
class Solution {
    public String countAndSay(int n) {
        String s = "1";
        for (int k = 1; k < n; k++) {
            StringBuilder sb = new StringBuilder();
            for (int i = 0, j = 0; i < s.length(); i = j) {
                while (j < s.length() && s.charAt(j) == s.charAt(i)) j++;
                sb.append(j - i).append(s.charAt(i));
            }
            s = sb.toString();
        }
        return s;
    }
}
