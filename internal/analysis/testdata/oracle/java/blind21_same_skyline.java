// want time n log n
// entry getSkyline
import java.util.*;
class Solution {
    public List<List<Integer>> getSkyline(int[][] b) {
        List<int[]> ev = new ArrayList<>();
        for (int[] x : b) { ev.add(new int[]{x[0], -x[2]}); ev.add(new int[]{x[1], x[2]}); }
        ev.sort((p, q) -> p[0] != q[0] ? p[0] - q[0] : p[1] - q[1]);
        TreeMap<Integer, Integer> h = new TreeMap<>(Comparator.reverseOrder());
        h.put(0, 1);
        List<List<Integer>> res = new ArrayList<>();
        int prev = 0;
        for (int[] e : ev) {
            if (e[1] < 0) h.merge(-e[1], 1, Integer::sum);
            else if (h.merge(e[1], -1, Integer::sum) == 0) h.remove(e[1]);
            int cur = h.firstKey();
            if (cur != prev) { res.add(Arrays.asList(e[0], cur)); prev = cur; }
        }
        return res;
    }
}
