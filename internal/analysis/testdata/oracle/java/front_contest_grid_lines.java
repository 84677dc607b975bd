// want time n^2
// want space n^2
import java.util.*;
public class Main {
    static int n, m;
    static char[][] g;
    static boolean[][] seen;
    static int fill(int i, int j) {
        if (i < 0 || j < 0 || i >= n || j >= m || seen[i][j] || g[i][j] == '#') return 0;
        seen[i][j] = true;
        return 1 + fill(i + 1, j) + fill(i - 1, j) + fill(i, j + 1) + fill(i, j - 1);
    }
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        n = sc.nextInt();
        m = sc.nextInt();
        g = new char[n][];
        for (int i = 0; i < n; i++) g[i] = sc.next().toCharArray();
        seen = new boolean[n][m];
        int best = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < m; j++) best = Math.max(best, fill(i, j));
        System.out.println(best);
    }
}
