// want time n
// entry canFinish
import java.util.*;
class Solution {
    public boolean canFinish(int n, int[][] pre) {
        List<List<Integer>> g = new ArrayList<>();
        for (int i = 0; i < n; i++) g.add(new ArrayList<>());
        for (int[] p : pre) g.get(p[1]).add(p[0]);
        int[] color = new int[n];
        for (int i = 0; i < n; i++) if (color[i] == 0 && cyc(i, g, color)) return false;
        return true;
    }
    private boolean cyc(int v, List<List<Integer>> g, int[] color) {
        color[v] = 1;
        for (int u : g.get(v)) {
            if (color[u] == 1) return true;
            if (color[u] == 0 && cyc(u, g, color)) return true;
        }
        color[v] = 2;
        return false;
    }
}
