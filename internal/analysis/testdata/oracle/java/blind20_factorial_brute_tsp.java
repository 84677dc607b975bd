// want time n!
// kind stdin
import java.util.*;
public class Routes {
    static int n;
    static int[][] d;
    static int best = Integer.MAX_VALUE;
    static void swap(int[] p, int i, int j) { int t = p[i]; p[i] = p[j]; p[j] = t; }
    static void permute(int[] p, int k) {
        if (k == n) {
            int c = 0;
            for (int i = 0; i < n; i++) c += d[p[i]][p[(i + 1) % n]];
            best = Math.min(best, c);
            return;
        }
        for (int i = k; i < n; i++) {
            swap(p, k, i);
            permute(p, k + 1);
            swap(p, k, i);
        }
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt();
        d = new int[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) d[i][j] = sc.nextInt();
        int[] p = new int[n];
        for (int i = 0; i < n; i++) p[i] = i;
        permute(p, 1);
        System.out.println(best);
    }
}
