// want time n
// want space n
import java.util.*;
import java.io.*;
public class Main {
    static List<Integer>[] g;
    static boolean[] seen;
    static int[] sz;
    static void dfs(int u) {
        seen[u] = true;
        sz[u] = 1;
        for (int v : g[u]) if (!seen[v]) { dfs(v); sz[u] += sz[v]; }
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt();
        g = new List[n];
        for (int i = 0; i < n; i++) g[i] = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            int a = in.nextInt() - 1, b = in.nextInt() - 1;
            g[a].add(b);
            g[b].add(a);
        }
        seen = new boolean[n];
        sz = new int[n];
        dfs(0);
        for (int x : sz) System.out.print(x + " ");
    }
}
