// want time n^2
// entry fourSumCount
import java.util.*;
class Solution {
    public int fourSumCount(int[] a, int[] b, int[] c, int[] d) {
        Map<Integer, Integer> m = new HashMap<>();
        for (int x : a) for (int y : b) m.put(x + y, m.getOrDefault(x + y, 0) + 1);
        int r = 0;
        for (int x : c) for (int y : d) r += m.getOrDefault(-x - y, 0);
        return r;
    }
}
