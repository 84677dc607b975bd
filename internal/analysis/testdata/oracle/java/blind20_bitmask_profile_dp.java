// want time 2^n
// kind stdin
import java.io.*;
import java.util.*;
public class Profile {
    static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
    public static void main(String[] args) throws IOException {
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken()), m = Integer.parseInt(st.nextToken());
        long[] dp = new long[1 << n];
        dp[0] = 1;
        for (int c = 0; c < m; c++) {
            for (int r = 0; r < n; r++) {
                long[] nd = new long[1 << n];
                for (int mask = 0; mask < 1 << n; mask++) {
                    if (dp[mask] == 0) continue;
                    if ((mask >> r & 1) == 1) nd[mask ^ 1 << r] += dp[mask];
                    else {
                        nd[mask | 1 << r] += dp[mask];
                        if (r + 1 < n && (mask >> (r + 1) & 1) == 0) nd[mask | 1 << (r + 1)] += dp[mask];
                    }
                }
                dp = nd;
            }
        }
        System.out.println(dp[0]);
    }
}
