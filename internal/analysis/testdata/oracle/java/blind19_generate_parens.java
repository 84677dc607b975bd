// want time 2^n
// entry generateParenthesis
import java.util.*;
class Solution {
    public List<String> generateParenthesis(int n) {
        List<String> out = new ArrayList<>();
        gen(out, new StringBuilder(), 0, 0, n);
        return out;
    }
    void gen(List<String> out, StringBuilder sb, int open, int close, int n) {
        if (sb.length() == 2 * n) { out.add(sb.toString()); return; }
        if (open < n) { sb.append('('); gen(out, sb, open + 1, close, n); sb.deleteCharAt(sb.length() - 1); }
        if (close < open) { sb.append(')'); gen(out, sb, open, close + 1, n); sb.deleteCharAt(sb.length() - 1); }
    }
}
