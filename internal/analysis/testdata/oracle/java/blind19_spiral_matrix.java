// want time n^2
// entry spiralOrder
import java.util.*;
class Solution {
    public List<Integer> spiralOrder(int[][] m) {
        List<Integer> res = new ArrayList<>();
        int t = 0, b = m.length - 1, l = 0, r = m[0].length - 1;
        while (t <= b && l <= r) {
            for (int j = l; j <= r; j++) res.add(m[t][j]);
            t++;
            for (int i = t; i <= b; i++) res.add(m[i][r]);
            r--;
            if (t <= b) { for (int j = r; j >= l; j--) res.add(m[b][j]); b--; }
            if (l <= r) { for (int i = b; i >= t; i--) res.add(m[i][l]); l++; }
        }
        return res;
    }
}
