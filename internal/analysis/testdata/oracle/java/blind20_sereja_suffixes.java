// want time n
// kind stdin
import java.io.*;
import java.util.*;
public class Sereja {
    static StringTokenizer tok;
    static BufferedReader rd;
    static String token() {
        try {
            while (tok == null || !tok.hasMoreTokens()) tok = new StringTokenizer(rd.readLine());
        } catch (Exception e) { return null; }
        return tok.nextToken();
    }
    static int i() { return Integer.parseInt(token()); }
    public static void main(String[] args) {
        rd = new BufferedReader(new InputStreamReader(System.in));
        PrintStream out = System.out;
        int n = i(), m = i();
        int[] a = new int[n], d = new int[n + 1];
        for (int k = 0; k < n; k++) a[k] = i();
        boolean[] has = new boolean[100001];
        for (int k = n - 1; k >= 0; k--) {
            d[k] = d[k + 1];
            if (!has[a[k]]) { has[a[k]] = true; d[k]++; }
        }
        StringBuilder sb = new StringBuilder();
        for (int k = 0; k < m; k++) sb.append(d[i() - 1]).append("\n");
        out.print(sb.toString());
    }
}
