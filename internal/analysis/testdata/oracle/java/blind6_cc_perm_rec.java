// want time n!
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    static int n;
    static int[][] c;
    static boolean[] used;
    static int best = Integer.MAX_VALUE;
    static void rec(int depth, int last, int cost) {
        if (depth == n) {
            best = Math.min(best, cost + c[last][0]);
            return;
        }
        for (int i = 1; i < n; i++) {
            if (!used[i]) {
                used[i] = true;
                rec(depth + 1, i, cost + c[last][i]);
                used[i] = false;
            }
        }
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt();
        c = new int[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) c[i][j] = sc.nextInt();
        used = new boolean[n];
        rec(1, 0, 0);
        System.out.println(best);
    }
}
