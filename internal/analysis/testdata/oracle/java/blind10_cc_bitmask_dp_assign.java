// want time 2^n
// want space 2^n
// kind stdin
import java.io.*;
import java.util.*;
public class Main {
    static int n;
    static int[][] c;
    static int[] memo;
    static int solve(int i, int mask) {
        if (i == n) return 0;
        if (memo[mask] != -1) return memo[mask];
        int best = Integer.MAX_VALUE;
        for (int j = 0; j < n; j++) {
            if ((mask & (1 << j)) == 0) {
                best = Math.min(best, c[i][j] + solve(i + 1, mask | (1 << j)));
            }
        }
        return memo[mask] = best;
    }
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        n = Integer.parseInt(br.readLine());
        c = new int[n][n];
        for (int i = 0; i < n; i++) {
            StringTokenizer st = new StringTokenizer(br.readLine());
            for (int j = 0; j < n; j++) c[i][j] = Integer.parseInt(st.nextToken());
        }
        memo = new int[1 << n];
        Arrays.fill(memo, -1);
        System.out.println(solve(0, 0));
    }
}
