// want time n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static ArrayList<Integer>[] g, rg;
    static boolean[] vis;
    static Stack<Integer> order = new Stack<>();
    static void dfs1(int u) {
        vis[u] = true;
        for (int v : g[u]) if (!vis[v]) dfs1(v);
        order.push(u);
    }
    static void dfs2(int u) {
        vis[u] = true;
        for (int v : rg[u]) if (!vis[v]) dfs2(v);
    }
    public static void main(String[] args) throws IOException {
        StreamTokenizer st = new StreamTokenizer(new BufferedInputStream(System.in));
        st.nextToken(); int n = (int) st.nval;
        st.nextToken(); int m = (int) st.nval;
        g = new ArrayList[n + 1];
        rg = new ArrayList[n + 1];
        for (int i = 0; i <= n; i++) { g[i] = new ArrayList<>(); rg[i] = new ArrayList<>(); }
        for (int i = 0; i < m; i++) {
            st.nextToken(); int a = (int) st.nval;
            st.nextToken(); int b = (int) st.nval;
            g[a].add(b);
            rg[b].add(a);
        }
        vis = new boolean[n + 1];
        for (int i = 1; i <= n; i++) if (!vis[i]) dfs1(i);
        Arrays.fill(vis, false);
        int comps = 0;
        while (!order.isEmpty()) {
            int u = order.pop();
            if (!vis[u]) { dfs2(u); comps++; }
        }
        System.out.println(comps);
    }
}
