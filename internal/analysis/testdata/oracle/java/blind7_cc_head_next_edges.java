// want time n log n
// want space n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static int N = 100005;
    static int[] head = new int[N], nxt = new int[2 * N], to = new int[2 * N];
    static long[] w = new long[2 * N];
    static int cnt = 0;
    static void add(int a, int b, long c) {
        to[++cnt] = b;
        w[cnt] = c;
        nxt[cnt] = head[a];
        head[a] = cnt;
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken()), m = Integer.parseInt(st.nextToken());
        for (int i = 0; i < m; i++) {
            st = new StringTokenizer(br.readLine());
            int a = Integer.parseInt(st.nextToken()), b = Integer.parseInt(st.nextToken());
            long c = Long.parseLong(st.nextToken());
            add(a, b, c);
            add(b, a, c);
        }
        long[] dist = new long[n + 1];
        Arrays.fill(dist, Long.MAX_VALUE);
        dist[1] = 0;
        PriorityQueue<long[]> pq = new PriorityQueue<>(Comparator.comparingLong(x -> x[0]));
        pq.add(new long[]{0, 1});
        while (!pq.isEmpty()) {
            long[] cur = pq.poll();
            int u = (int) cur[1];
            if (cur[0] > dist[u]) continue;
            for (int e = head[u]; e != 0; e = nxt[e]) {
                int v = to[e];
                if (dist[v] > dist[u] + w[e]) {
                    dist[v] = dist[u] + w[e];
                    pq.add(new long[]{dist[v], v});
                }
            }
        }
        System.out.println(dist[n] == Long.MAX_VALUE ? -1 : dist[n]);
    }
}
