// want time n^2
// want space n^2
// kind stdin
import java.util.*;
public class Main {
    static int[][] memo;
    static String a, b;
    static int lcs(int i, int j) {
        if (i == a.length() || j == b.length()) return 0;
        if (memo[i][j] != -1) return memo[i][j];
        int r = a.charAt(i) == b.charAt(j) ? 1 + lcs(i + 1, j + 1) : Math.max(lcs(i + 1, j), lcs(i, j + 1));
        return memo[i][j] = r;
    }
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        a = in.next();
        b = in.next();
        memo = new int[a.length()][b.length()];
        for (int[] r : memo) Arrays.fill(r, -1);
        System.out.println(lcs(0, 0));
    }
}
