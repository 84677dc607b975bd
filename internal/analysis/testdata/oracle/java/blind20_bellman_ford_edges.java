// want time n^2
// kind stdin
import java.util.*;
public class BF {
    static class Edge { int a, b, w; Edge(int a, int b, int w) { this.a = a; this.b = b; this.w = w; } }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        List<Edge> es = new ArrayList<>(m);
        for (int i = 0; i < m; i++) es.add(new Edge(sc.nextInt() - 1, sc.nextInt() - 1, sc.nextInt()));
        long[] d = new long[n];
        Arrays.fill(d, Long.MAX_VALUE / 2);
        d[0] = 0;
        for (int it = 0; it < n - 1; it++) {
            boolean any = false;
            for (Edge e : es) if (d[e.a] + e.w < d[e.b]) { d[e.b] = d[e.a] + e.w; any = true; }
            if (!any) break;
        }
        for (long x : d) System.out.println(x);
    }
}
