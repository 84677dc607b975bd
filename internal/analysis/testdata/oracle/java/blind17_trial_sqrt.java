// want time n^2
// kind stdin
import java.util.*;
import java.io.*;
public class Main {
    static BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer st;
    static String next() throws IOException { while (st == null || !st.hasMoreTokens()) st = new StringTokenizer(br.readLine()); return st.nextToken(); }
    static int ni() throws IOException { return Integer.parseInt(next()); }
    public static void main(String[] args) throws IOException {
        int n = ni(), m = ni();
        char[][] g = new char[n][];
        for (int i = 0; i < n; i++) g[i] = next().toCharArray();
        int[][] p = new int[n + 1][m + 1];
        for (int i = 1; i <= n; i++) for (int j = 1; j <= m; j++)
            p[i][j] = p[i - 1][j] + p[i][j - 1] - p[i - 1][j - 1] + (g[i - 1][j - 1] == '*' ? 1 : 0);
        System.out.println(p[n][m]);
    }
}
