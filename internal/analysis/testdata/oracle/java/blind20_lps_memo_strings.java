// want time n^2
// kind stdin
import java.util.*;
public class LCSMemo {
    static int[][] memo = new int[1005][1005];
    static String a, b;
    static int f(int i, int j) {
        if (i == a.length() || j == b.length()) return 0;
        if (memo[i][j] >= 0) return memo[i][j];
        if (a.charAt(i) == b.charAt(j)) return memo[i][j] = 1 + f(i + 1, j + 1);
        return memo[i][j] = Math.max(f(i + 1, j), f(i, j + 1));
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        a = sc.next();
        b = sc.next();
        for (int[] r : memo) Arrays.fill(r, -1);
        System.out.println(f(0, 0));
    }
}
