// want time n^2
// want space n^2
// kind stdin
import java.io.*;
import java.util.Arrays;

public class Main {
    static StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
    static int ni() throws IOException { in.nextToken(); return (int) in.nval; }
    public static void main(String[] args) throws IOException {
        int n = ni(), W = ni();
        long[][] dp = new long[n + 1][W + 1];
        for (int i = 1; i <= n; i++) {
            int w = ni(), v = ni();
            for (int j = 0; j <= W; j++) {
                dp[i][j] = dp[i - 1][j];
                if (j >= w) dp[i][j] = Math.max(dp[i][j], dp[i - 1][j - w] + v);
            }
        }
        System.out.println(dp[n][W]);
    }
}
