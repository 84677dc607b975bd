// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;

public class Main {
    static class Edge { int to; long w; Edge(int to, long w) { this.to = to; this.w = w; } }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken()), m = Integer.parseInt(st.nextToken());
        List<List<Edge>> g = new ArrayList<>();
        for (int i = 0; i <= n; i++) g.add(new ArrayList<>());
        for (int i = 0; i < m; i++) {
            st = new StringTokenizer(br.readLine());
            int a = Integer.parseInt(st.nextToken()), b = Integer.parseInt(st.nextToken());
            long w = Long.parseLong(st.nextToken());
            g.get(a).add(new Edge(b, w));
            g.get(b).add(new Edge(a, w));
        }
        long[] dist = new long[n + 1];
        int[] par = new int[n + 1];
        Arrays.fill(dist, Long.MAX_VALUE);
        dist[1] = 0;
        PriorityQueue<long[]> pq = new PriorityQueue<>((x, y) -> Long.compare(x[0], y[0]));
        pq.offer(new long[]{0, 1});
        while (!pq.isEmpty()) {
            long[] cur = pq.poll();
            int u = (int) cur[1];
            if (cur[0] > dist[u]) continue;
            for (Edge e : g.get(u)) {
                if (dist[u] + e.w < dist[e.to]) {
                    dist[e.to] = dist[u] + e.w;
                    par[e.to] = u;
                    pq.offer(new long[]{dist[e.to], e.to});
                }
            }
        }
        if (par[n] == 0) { System.out.println(-1); return; }
        ArrayDeque<Integer> path = new ArrayDeque<>();
        for (int v = n; v != 0; v = par[v]) path.addFirst(v);
        StringBuilder sb = new StringBuilder();
        for (int v : path) sb.append(v).append(' ');
        System.out.println(sb);
    }
}
