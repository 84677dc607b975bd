// want time n log n
// want space n
import java.util.*;
public class Main {
    static int[] par;
    static int find(int x) { return par[x] == x ? x : (par[x] = find(par[x])); }
    record Edge(int u, int v, long w) implements Comparable<Edge> {
        public int compareTo(Edge o) { return Long.compare(w, o.w); }
    }
    public static void main(String[] args) {
        var sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        var edges = new ArrayList<Edge>();
        for (int i = 0; i < m; i++) edges.add(new Edge(sc.nextInt() - 1, sc.nextInt() - 1, sc.nextLong()));
        Collections.sort(edges);
        par = new int[n];
        for (int i = 0; i < n; i++) par[i] = i;
        long cost = 0;
        for (Edge e : edges) {
            int a = find(e.u()), b = find(e.v());
            if (a != b) {
                par[a] = b;
                cost += e.w();
            }
        }
        System.out.println(cost);
    }
}
