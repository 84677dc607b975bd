// want time n^2
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    static int[] w, v;
    static long[][] memo;
    static long go(int i, int cap) {
        if (i < 0) return 0;
        if (memo[i][cap] != -1) return memo[i][cap];
        long r = go(i - 1, cap);
        if (w[i] <= cap) r = Math.max(r, go(i - 1, cap - w[i]) + v[i]);
        return memo[i][cap] = r;
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), c = sc.nextInt();
        w = new int[n];
        v = new int[n];
        for (int i = 0; i < n; i++) { w[i] = sc.nextInt(); v[i] = sc.nextInt(); }
        memo = new long[n][c + 1];
        for (long[] r : memo) Arrays.fill(r, -1);
        System.out.println(go(n - 1, c));
    }
}
