// want time 2^n
import java.util.*;
public class Main {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt();
        int[][] c = new int[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) c[i][j] = sc.nextInt();
        int[][] dp = new int[1 << n][n];
        for (int[] r : dp) Arrays.fill(r, Integer.MAX_VALUE / 2);
        dp[1][0] = 0;
        for (int mask = 1; mask < (1 << n); mask++)
            for (int u = 0; u < n; u++) {
                if ((mask >> u & 1) == 0) continue;
                for (int v = 0; v < n; v++) {
                    if ((mask >> v & 1) == 1) continue;
                    int nm = mask | (1 << v);
                    dp[nm][v] = Math.min(dp[nm][v], dp[mask][u] + c[u][v]);
                }
            }
        int ans = Integer.MAX_VALUE;
        for (int u = 0; u < n; u++) ans = Math.min(ans, dp[(1 << n) - 1][u] + c[u][0]);
        System.out.println(ans);
    }
}
