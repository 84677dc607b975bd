// want time n^3
// kind stdin
import java.util.*;
public class Stars {
    public static void main(String[] args) {
        Scanner sc = new Scanner(System.in);
        int n = sc.nextInt(), m = sc.nextInt();
        char[][] g = new char[n][];
        for (int i = 0; i < n; i++) g[i] = sc.next().toCharArray();
        boolean[][] used = new boolean[n][m];
        int stars = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < m; j++) {
                if (g[i][j] != '*') continue;
                int r = 0;
                while (i - r - 1 >= 0 && j - r - 1 >= 0 && i + r + 1 < n && j + r + 1 < m && g[i - r - 1][j] == '*' && g[i + r + 1][j] == '*' && g[i][j - r - 1] == '*' && g[i][j + r + 1] == '*') r++;
                if (r == 0) continue;
                stars++;
                for (int k = 0; k <= r; k++) used[i - k][j] = used[i + k][j] = used[i][j - k] = used[i][j + k] = true;
            }
        boolean ok = true;
        for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) if (g[i][j] == '*' && !used[i][j]) ok = false;
        System.out.println(ok ? stars : -1);
    }
}
