// want time n
// want space n
import java.util.*;
class Solution {
    List<List<Integer>> adj = new ArrayList<>();
    int[] state;
    public boolean canFinish(int n, int[][] pre) {
        for (int i = 0; i < n; i++) adj.add(new ArrayList<>());
        for (int[] p : pre) adj.get(p[1]).add(p[0]);
        state = new int[n];
        for (int i = 0; i < n; i++) if (!visit(i)) return false;
        return true;
    }
    boolean visit(int u) {
        if (state[u] == 1) return false;
        if (state[u] == 2) return true;
        state[u] = 1;
        for (int v : adj.get(u)) if (!visit(v)) return false;
        state[u] = 2;
        return true;
    }
}
