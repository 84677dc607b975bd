// want time n log n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static class Edge { int to; long w; Edge(int t, long w) { to = t; this.w = w; } }
    public static void main(String[] args) throws Exception {
        StreamTokenizer st = new StreamTokenizer(new BufferedInputStream(System.in));
        st.nextToken(); int n = (int) st.nval;
        st.nextToken(); int m = (int) st.nval;
        List<Edge>[] g = new List[n + 1];
        for (int i = 0; i <= n; i++) g[i] = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            st.nextToken(); int a = (int) st.nval;
            st.nextToken(); int b = (int) st.nval;
            st.nextToken(); int c = (int) st.nval;
            g[a].add(new Edge(b, c)); g[b].add(new Edge(a, c));
        }
        long[] d = new long[n + 1];
        Arrays.fill(d, Long.MAX_VALUE);
        d[1] = 0;
        PriorityQueue<long[]> pq = new PriorityQueue<>((x, y) -> Long.compare(x[0], y[0]));
        pq.add(new long[]{0, 1});
        while (!pq.isEmpty()) {
            long[] cur = pq.poll();
            int u = (int) cur[1];
            if (cur[0] > d[u]) continue;
            for (Edge e : g[u]) if (d[u] + e.w < d[e.to]) { d[e.to] = d[u] + e.w; pq.add(new long[]{d[e.to], e.to}); }
        }
        System.out.println(d[n]);
    }
}
