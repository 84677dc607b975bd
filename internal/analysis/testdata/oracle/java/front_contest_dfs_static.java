// want time n
// want space n
import java.util.*;
public class Main {
    static List<List<Integer>> g = new ArrayList<>();
    static boolean[] vis;
    static int[] sz;
    static void dfs(int u, int p) {
        sz[u] = 1;
        for (int v : g.get(u)) {
            if (v == p) continue;
            dfs(v, u);
            sz[u] += sz[v];
        }
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        for (int i = 0; i < n; i++) g.add(new ArrayList<>());
        for (int i = 1; i < n; i++) {
            int a = in.nextInt() - 1, b = in.nextInt() - 1;
            g.get(a).add(b);
            g.get(b).add(a);
        }
        sz = new int[n];
        dfs(0, -1);
        int best = 0;
        for (int s : sz) if (s * 2 == n) best++;
        System.out.println(best);
    }
}
