// want time n
// want space n
import java.io.*;
import java.util.*;
public class Main {
    static int[] head, nxt, to;
    static int cnt = 0;
    static long[][] dp;
    static void add(int u, int v) {
        to[cnt] = v;
        nxt[cnt] = head[u];
        head[u] = cnt++;
    }
    static void dfs(int u, int p) {
        dp[u][1] = 1;
        for (int e = head[u]; e != -1; e = nxt[e]) {
            int v = to[e];
            if (v == p) continue;
            dfs(v, u);
            dp[u][0] += Math.max(dp[v][0], dp[v][1]);
            dp[u][1] += dp[v][0];
        }
    }
    public static void main(String[] args) throws IOException {
        StreamTokenizer st = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        st.nextToken();
        int n = (int) st.nval;
        head = new int[n + 1];
        Arrays.fill(head, -1);
        nxt = new int[2 * n];
        to = new int[2 * n];
        dp = new long[n + 1][2];
        for (int i = 1; i < n; i++) {
            st.nextToken();
            int u = (int) st.nval;
            st.nextToken();
            int v = (int) st.nval;
            add(u, v);
            add(v, u);
        }
        dfs(1, 0);
        System.out.println(Math.max(dp[1][0], dp[1][1]));
    }
}
