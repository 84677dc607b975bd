// want time n^3
// kind stdin
import java.util.*;
public class Gauss {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) for (int j = 0; j <= n; j++) a[i][j] = sc.nextDouble();
        for (int c = 0; c < n; c++) {
            int p = c;
            for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[p][c])) p = r;
            double[] t = a[c]; a[c] = a[p]; a[p] = t;
            for (int r = 0; r < n; r++) {
                if (r == c) continue;
                double f = a[r][c] / a[c][c];
                for (int j = c; j <= n; j++) a[r][j] -= f * a[c][j];
            }
        }
        for (int i = 0; i < n; i++) System.out.printf("%.6f ", a[i][n] / a[i][i]);
    }
}
