// want time n log n
// want space n
// kind stdin
import java.util.*;
public class Main {
    static class Edge implements Comparable<Edge> {
        int u, v, w;
        Edge(int u, int v, int w) { this.u = u; this.v = v; this.w = w; }
        public int compareTo(Edge o) { return w - o.w; }
    }
    static class DSU {
        int[] p;
        DSU(int n) { p = new int[n]; for (int i = 0; i < n; i++) p[i] = i; }
        int get(int x) { while (x != p[x]) { p[x] = p[p[x]]; x = p[x]; } return x; }
        boolean unite(int a, int b) {
            a = get(a); b = get(b);
            if (a == b) return false;
            p[a] = b;
            return true;
        }
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        Edge[] es = new Edge[m];
        for (int i = 0; i < m; i++) es[i] = new Edge(sc.nextInt() - 1, sc.nextInt() - 1, sc.nextInt());
        Arrays.sort(es);
        DSU d = new DSU(n);
        long total = 0;
        int used = 0;
        for (Edge e : es) {
            if (d.unite(e.u, e.v)) { total += e.w; if (++used == n - 1) break; }
        }
        System.out.println(used == n - 1 ? total : -1);
    }
}
