// want time n
// want space n
import java.util.*;

public class Main {
    static List<List<Integer>> adj = new ArrayList<>();
    static boolean[] seen;

    static int dfs(int u) {
        seen[u] = true;
        int size = 1;
        for (int v : adj.get(u)) if (!seen[v]) size += dfs(v);
        return size;
    }

    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        seen = new boolean[n];
        for (int i = 0; i < n; i++) adj.add(new ArrayList<>());
        for (int i = 0; i < m; i++) {
            int a = sc.nextInt() - 1, b = sc.nextInt() - 1;
            adj.get(a).add(b);
            adj.get(b).add(a);
        }
        int best = 0;
        for (int i = 0; i < n; i++) if (!seen[i]) best = Math.max(best, dfs(i));
        System.out.println(best);
    }
}
