// want time 2^n
// entry partition
import java.util.*;
class Solution {
    public List<List<String>> partition(String s) {
        List<List<String>> res = new ArrayList<>();
        dfs(s, 0, new ArrayList<>(), res);
        return res;
    }
    private void dfs(String s, int i, List<String> path, List<List<String>> res) {
        if (i == s.length()) { res.add(new ArrayList<>(path)); return; }
        for (int j = i + 1; j <= s.length(); j++) {
            String p = s.substring(i, j);
            if (!pal(p)) continue;
            path.add(p);
            dfs(s, j, path, res);
            path.remove(path.size() - 1);
        }
    }
    private boolean pal(String p) {
        for (int a = 0, b = p.length() - 1; a < b; a++, b--) if (p.charAt(a) != p.charAt(b)) return false;
        return true;
    }
}
