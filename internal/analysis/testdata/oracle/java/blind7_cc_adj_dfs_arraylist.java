// want time n
// want space n
// kind stdin
import java.util.*;
public class Main {
    static ArrayList<Integer>[] adj;
    static int[] cats;
    static int m, ans = 0;
    static void dfs(int u, int p, int c) {
        c = cats[u] == 1 ? c + 1 : 0;
        if (c > m) return;
        boolean leaf = true;
        for (int v : adj[u]) {
            if (v == p) continue;
            leaf = false;
            dfs(v, u, c);
        }
        if (leaf) ans++;
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        m = in.nextInt();
        cats = new int[n];
        adj = new ArrayList[n];
        for (int i = 0; i < n; i++) { cats[i] = in.nextInt(); adj[i] = new ArrayList<>(); }
        for (int i = 0; i < n - 1; i++) {
            int a = in.nextInt() - 1, b = in.nextInt() - 1;
            adj[a].add(b);
            adj[b].add(a);
        }
        dfs(0, -1, 0);
        System.out.println(ans);
    }
}
