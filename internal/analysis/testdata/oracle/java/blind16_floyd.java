// want time n^3
// kind stdin
import java.util.*;
public class Main {
    static final int INF = (int) 1e9;
    static int[][] d = new int[405][405];
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        for (int[] r : d) Arrays.fill(r, INF);
        for (int i = 0; i < m; i++) { int u = sc.nextInt(), v = sc.nextInt(); d[u][v] = d[v][u] = sc.nextInt(); }
        for (int k = 1; k <= n; k++) for (int i = 1; i <= n; i++) for (int j = 1; j <= n; j++)
            d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        int best = INF;
        for (int i = 1; i <= n; i++) { int mx = 0; for (int j = 1; j <= n; j++) if (i != j) mx = Math.max(mx, d[i][j]); best = Math.min(best, mx); }
        System.out.println(best);
    }
}
