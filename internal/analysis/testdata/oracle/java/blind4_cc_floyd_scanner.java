// want time n^3
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt(), q = in.nextInt();
        long[][] d = new long[n][n];
        for (long[] row : d) Arrays.fill(row, Long.MAX_VALUE / 4);
        for (int i = 0; i < n; i++) d[i][i] = 0;
        while (m-- > 0) {
            int a = in.nextInt() - 1, b = in.nextInt() - 1;
            long w = in.nextLong();
            d[a][b] = d[b][a] = Math.min(d[a][b], w);
        }
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
        while (q-- > 0) System.out.println(d[in.nextInt() - 1][in.nextInt() - 1]);
    }
}
