// want time n^2
// kind stdin
import java.util.*;
public class Main {
    static int n, W; static int[] w, v; static long[][] memo;
    static long solve(int i, int c) {
        if (i == n) return 0;
        if (memo[i][c] != -1) return memo[i][c];
        long best = solve(i + 1, c);
        if (w[i] <= c) best = Math.max(best, v[i] + solve(i + 1, c - w[i]));
        return memo[i][c] = best;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt(); W = sc.nextInt();
        w = new int[n]; v = new int[n];
        for (int i = 0; i < n; i++) { w[i] = sc.nextInt(); v[i] = sc.nextInt(); }
        memo = new long[n][W + 1];
        for (long[] r : memo) Arrays.fill(r, -1);
        System.out.println(solve(0, W));
    }
}
