// kind function
// want time n
// want space n
import java.util.*;
public class KahnTopo {
    private final Map<Integer, List<Integer>> adj = new HashMap<>();
    public List<Integer> sort(int n, int[][] edges) {
        int[] indeg = new int[n];
        for (int[] e : edges) {
            adj.computeIfAbsent(e[0], k -> new ArrayList<>()).add(e[1]);
            indeg[e[1]]++;
        }
        Queue<Integer> q = new LinkedList<>();
        for (int i = 0; i < n; i++) if (indeg[i] == 0) q.add(i);
        List<Integer> out = new ArrayList<>();
        while (!q.isEmpty()) {
            int u = q.remove();
            out.add(u);
            for (int v : adj.getOrDefault(u, Collections.emptyList())) {
                if (--indeg[v] == 0) q.add(v);
            }
        }
        return out;
    }
}
