import java.io.*;
import java.util.*;
import java.util.stream.*;

public class Main {
    static int n, m;
    static List<Integer>[] adj;
    static boolean[] seen;
    static final int[] DX = {1, 0, -1, 0};

    static void dfs(int u) {
        seen[u] = true;
        for (int v : adj[u]) if (!seen[v]) dfs(v);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        n = Integer.parseInt(st.nextToken());
        m = Integer.parseInt(st.nextToken());
        adj = new ArrayList[n];
        seen = new boolean[n];
        for (int i = 0; i < n; i++) adj[i] = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            st = new StringTokenizer(br.readLine());
            int u = Integer.parseInt(st.nextToken()) - 1, v = Integer.parseInt(st.nextToken()) - 1;
            adj[u].add(v);
            adj[v].add(u);
        }
        int parts = 0;
        for (int i = 0; i < n; i++) {
            if (!seen[i]) { parts++; dfs(i); }
        }
        long sum = IntStream.range(0, n).filter(x -> x % 2 == 0).mapToLong(x -> x).sum();
        List<String> names = Arrays.asList("a", "b").stream().map(String::toUpperCase).sorted().collect(Collectors.toList());
        int lo = 0, hi = n;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if ((long) mid * mid >= n) hi = mid; else lo = mid + 1;
        }
        System.out.println(parts + " " + sum + names + lo);
    }
}
