// want time n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main implements Runnable {
    List<Integer>[] g;
    int[] size;
    public static void main(String[] args) throws Exception {
        new Thread(null, new Main(), "main", 1 << 28).start();
    }
    public void run() {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        g = new ArrayList[n + 1];
        size = new int[n + 1];
        for (int i = 0; i <= n; i++) g[i] = new ArrayList<>();
        for (int i = 0; i < n - 1; i++) {
            int a = sc.nextInt(), b = sc.nextInt();
            g[a].add(b);
            g[b].add(a);
        }
        dfs(1, 0);
        for (int i = 1; i <= n; i++) System.out.print(size[i] + " ");
    }
    void dfs(int v, int p) {
        size[v] = 1;
        for (int u : g[v]) {
            if (u == p) continue;
            dfs(u, v);
            size[v] += size[u];
        }
    }
}
