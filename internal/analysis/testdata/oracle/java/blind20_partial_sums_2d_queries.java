// want time n^2
// kind stdin
import java.io.*;
import java.util.*;
public class Forest {
    public static void main(String[] args) throws IOException {
        BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer st = new StringTokenizer(br.readLine());
        int n = Integer.parseInt(st.nextToken()), q = Integer.parseInt(st.nextToken());
        int[][] p = new int[n + 1][n + 1];
        for (int i = 1; i <= n; i++) {
            String s = br.readLine();
            for (int j = 1; j <= n; j++) p[i][j] = p[i - 1][j] + p[i][j - 1] - p[i - 1][j - 1] + (s.charAt(j - 1) == '*' ? 1 : 0);
        }
        PrintWriter pw = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out)));
        while (q-- > 0) {
            st = new StringTokenizer(br.readLine());
            int a = Integer.parseInt(st.nextToken()), b = Integer.parseInt(st.nextToken()), c = Integer.parseInt(st.nextToken()), d = Integer.parseInt(st.nextToken());
            pw.println(p[c][d] - p[a - 1][d] - p[c][b - 1] + p[a - 1][b - 1]);
        }
        pw.flush();
    }
}
